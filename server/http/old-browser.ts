/**
 * What an old browser is told. The text above is readable in any browser; writing needs one of the last years. One
 * partner-side person in fifteen has an older one, often on a machine that takes no newer.
 */
import type { Language } from '../../protocol/wire/wire.ts'

export const oldBrowserPath = '/old-browser.js'

type Sentences = Readonly<Record<Language, string>>

/** Before modules (2018) nothing of the page's script runs. */
const readsOnly: Sentences = {
  fr: 'Ce navigateur est trop ancien pour écrire ici: vous pouvez lire le texte, mais ni le remplir, ni le commenter, ni le parapher. Mettez-le à jour, ou ouvrez cette page dans une version récente de Firefox, Chrome, Edge ou Safari.',
  nl: 'Deze browser is te oud om hier te schrijven: u kunt de tekst lezen, maar niet invullen, bespreken of paraferen. Werk hem bij, of open deze pagina in een recente versie van Firefox, Chrome, Edge of Safari.',
  en: 'This browser is too old to write here: you can read the text, but not fill it in, comment on it or initial it. Update it, or open this page in a recent version of Firefox, Chrome, Edge or Safari.',
}
/** Before 2023 (Windows 7 ends at Chrome 109) parts of it may not: nobody has tried them all. */
const mayFail: Sentences = {
  fr: 'Ce navigateur est ancien: le texte se lit, mais écrire, commenter ou parapher peut échouer, et la mise en page peut être incomplète. Si quelque chose ne répond pas, ouvrez cette page dans une version récente de Firefox, Chrome, Edge ou Safari.',
  nl: 'Deze browser is oud: de tekst is leesbaar, maar schrijven, bespreken of paraferen kan mislukken, en de opmaak kan onvolledig zijn. Als iets niet reageert, open deze pagina dan in een recente versie van Firefox, Chrome, Edge of Safari.',
  en: 'This browser is old: the text can be read, but writing, commenting or initialling may fail, and the layout may be incomplete. If something does not respond, open this page in a recent version of Firefox, Chrome, Edge or Safari.',
}

/** In ECMAScript 3, for the browsers it is meant for. `color-mix` came with the oldest versions that the page is built for. */
export const oldBrowserScript = `(function () {
  var modules = 'noModule' in document.createElement('script');
  var recent = modules && window.structuredClone && window.CSS && CSS.supports('color', 'color-mix(in srgb, red, blue)');
  if (recent) return;
  var sentences = modules ? ${JSON.stringify(mayFail)} : ${JSON.stringify(readsOnly)};
  var told = document.createElement('p');
  told.className = 'without-script';
  told.setAttribute('role', 'alert');
  told.appendChild(document.createTextNode(sentences[document.documentElement.lang] || sentences.fr));
  document.body.insertBefore(told, document.body.firstChild);
})();
`
