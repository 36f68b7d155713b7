"""Opens a Word file in LibreOffice, edits it as a person would, and saves it as DOCX and as ODT.

Usage: libreoffice-edits.py PROFILE SOURCE EDITS.json OUT.docx OUT.odt
EDITS: {"blanks": [[old, new], ...], "words": [[old, new], ...], "domains": [[behind, title], ...]}
"""
import json
import pathlib
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

profile, source, edits_file, out_docx, out_odt = [pathlib.Path(path).resolve() for path in sys.argv[1:6]]
edits = json.loads(edits_file.read_text(encoding="utf-8"))


def option(name, value):
    made = PropertyValue()
    made.Name = name
    made.Value = value
    return made


def paragraphs(text):
    everything = text.createEnumeration()
    while everything.hasMoreElements():
        part = everything.nextElement()
        if part.supportsService("com.sun.star.text.TextTable"):
            for name in part.CellNames:
                yield from paragraphs(part.getCellByName(name))
        else:
            yield part


def portions(paragraph):
    everything = paragraph.createEnumeration()
    while everything.hasMoreElements():
        yield everything.nextElement()


def fill(document, old, new):
    """Every place of an answer, as a person who goes from field to field."""
    done = 0
    for paragraph in list(paragraphs(document.Text)):
        for portion in list(portions(paragraph)):
            if portion.TextPortionType == "TextField" and portion.TextField.Content == old:
                portion.TextField.Content = new
                done += 1
            elif portion.TextPortionType == "ContentControl":
                for words in list(portions(portion.ContentControl)):
                    if words.String == old:
                        words.String = new
                        done += 1
    if done == 0:
        sys.exit(f"no blank says {old}")


def replace(document, old, new):
    search = document.createReplaceDescriptor()
    search.SearchString = old
    search.ReplaceString = new
    search.SearchCaseSensitive = True
    if document.replaceAll(search) == 0:
        sys.exit(f"nowhere: {old}")


def add_domain(document, behind, title):
    for paragraph in list(paragraphs(document.Text)):
        if paragraph.String.startswith(behind):
            cursor = document.Text.createTextCursorByRange(paragraph.End)
            document.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
            document.Text.insertString(cursor, title, False)
            cursor.ParaStyleName = "Domaine (titre)"
            return
    sys.exit(f"no paragraph {behind}")


pipe = f"paraphe{profile.name}"
office = subprocess.Popen(
    [
        "soffice",
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        f"--accept=pipe,name={pipe};urp;",
    ],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)
try:
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(300):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            break
        except Exception:
            time.sleep(0.2)
    else:
        sys.exit("LibreOffice does not answer")
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, (option("Hidden", True),))
    for old, new in edits.get("blanks", []):
        fill(document, old, new)
    for old, new in edits.get("words", []):
        replace(document, old, new)
    for behind, title in edits.get("domains", []):
        add_domain(document, behind, title)
    document.storeToURL(out_docx.as_uri(), (option("FilterName", "MS Word 2007 XML"),))
    document.storeToURL(out_odt.as_uri(), (option("FilterName", "writer8"),))
    document.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(timeout=60)
finally:
    if office.poll() is None:
        office.kill()
