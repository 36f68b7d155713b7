/** LibreOffice without its windows, as a colleague's computer has it. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const aLongMinute = 120_000

export interface Edits {
  /** What every blank with these words then says. */
  readonly blanks?: readonly (readonly [old: string, now: string])[]
  /** Words replaced wherever they stand, locked or not: a program may, a person may not. */
  readonly words?: readonly (readonly [old: string, now: string])[]
  /** Domains typed behind the paragraph that begins with these words. */
  readonly domains?: readonly (readonly [behind: string, title: string])[]
}

export class LibreOffice {
  readonly #folder: string

  static async start(): Promise<LibreOffice> {
    return new LibreOffice(await mkdtemp(join(tmpdir(), 'paraphe-office-')))
  }
  private constructor(folder: string) {
    this.#folder = folder
  }

  /** Opened, edited and saved in both formats. */
  async edit(file: Uint8Array, edits: Edits): Promise<{ readonly docx: Uint8Array; readonly odt: Uint8Array }> {
    const at = (name: string): string => join(this.#folder, name)
    await writeFile(at('sent.docx'), file)
    await writeFile(at('edits.json'), JSON.stringify(edits))
    const script = join(import.meta.dirname, 'libreoffice-edits.py')
    const names = [at('profile'), at('sent.docx'), at('edits.json'), at('back.docx'), at('back.odt')]
    // Debian's own Python is the one LibreOffice's bridge is built for.
    await run('/usr/bin/python3', [script, ...names], { timeout: aLongMinute })
    return { docx: await readFile(at('back.docx')), odt: await readFile(at('back.odt')) }
  }

  /** What LibreOffice makes of it, e.g. `pdf`, `odt`, `txt:Text`. */
  async convert(file: Uint8Array, format: string): Promise<Uint8Array> {
    const source = join(this.#folder, 'convert.docx')
    await writeFile(source, file)
    const profile = `-env:UserInstallation=file://${join(this.#folder, 'profile')}`
    const asked = [profile, '--headless', '--convert-to', format, '--outdir', this.#folder, source]
    // It writes plain text in the machine's own letters, which may be ASCII.
    await run('env', ['LC_ALL=C.UTF-8', 'soffice', ...asked], { timeout: aLongMinute })
    return readFile(join(this.#folder, `convert.${format.split(':')[0] ?? format}`))
  }

  stop(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true })
  }
}
