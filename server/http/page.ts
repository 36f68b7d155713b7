/** The HTML around a page: everything in it is there before any script runs, and no script or style stands in it. */
import { parties } from '../../protocol/party.ts'
import { refusalSentence } from '../../protocol/refusal-sentences.ts'
import type { Language, PageState, Prerender } from '../../protocol/wire.ts'

/** Addresses of the built page's files; hashed, so they may be kept for ever. */
export interface PageAssets {
  readonly script: string
  readonly styles: readonly string[]
  /** Scripts that the first one imports at once. */
  readonly preload: readonly string[]
}

const withoutScript =
  'Sans JavaScript, ce texte se lit mais ne se remplit pas: activez JavaScript dans votre navigateur pour écrire, commenter et parapher.'

/** `names`: the communes of a protocol's page, for its title. */
export function pageHtml(
  state: PageState,
  names: string | undefined,
  assets: PageAssets,
  prerender: Prerender,
): string {
  return [
    '<!doctype html>',
    `<html lang="${state.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(titleOf(state, names))}</title>`,
    ...assets.styles.map((style) => `<link rel="stylesheet" href="${escapeHtml(style)}">`),
    ...assets.preload.map((script) => `<link rel="modulepreload" href="${escapeHtml(script)}">`),
    `<script type="module" src="${escapeHtml(assets.script)}"></script>`,
    `<script nomodule src="${oldBrowserPath}" defer></script>`,
    '</head>',
    '<body>',
    `<noscript><p class="without-script" lang="fr">${withoutScript}</p></noscript>`,
    `<div id="root">${prerender(state)}</div>`,
    `<script type="application/json" id="state">${jsonInHtml(state)}</script>`,
    '</body>',
    '</html>',
  ].join('\n')
}

function titleOf(state: PageState, names: string | undefined): string {
  switch (state.page) {
    case 'protocol':
      return `${names ?? 'Protocole de collaboration'} · Paraphe`
    case 'refused':
      return `${refusalSentence(state.code, state.language).split('. ')[0]} · Paraphe`
    case 'join':
      return `${{ fr: 'Invitation', nl: 'Uitnodiging', en: 'Invitation' }[state.language]} · Paraphe`
    case 'accessibility':
      return `${{ fr: 'Accessibilité', nl: 'Toegankelijkheid', en: 'Accessibility' }[state.language]} · Paraphe`
    case 'home':
      return 'Paraphe'
  }
}

/** "Ixelles – Kalamu", as far as the names are known. */
export function titleNames(names: Readonly<Record<(typeof parties)[number], string>>): string | undefined {
  const known = parties.map((party) => names[party]).filter((name) => name !== '')
  return known.length === 0 ? undefined : known.join(' – ')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (character) => entities[character] ?? '')

/** JSON that can neither end its element nor start another, whatever words are in it. */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Browsers without modules (before 2018) run this instead of the page's script; the text above stays readable. */
export const oldBrowserPath = '/old-browser.js'
const tooOld: Readonly<Record<Language, string>> = {
  fr: 'Ce navigateur est trop ancien pour écrire ici: vous pouvez lire le texte, mais ni le remplir, ni le commenter, ni le parapher. Mettez-le à jour, ou ouvrez cette page dans une version récente de Firefox, Chrome, Edge ou Safari.',
  nl: 'Deze browser is te oud om hier te schrijven: u kunt de tekst lezen, maar niet invullen, bespreken of paraferen. Werk hem bij, of open deze pagina in een recente versie van Firefox, Chrome, Edge of Safari.',
  en: 'This browser is too old to write here: you can read the text, but not fill it in, comment on it or initial it. Update it, or open this page in a recent version of Firefox, Chrome, Edge or Safari.',
}
/** ECMAScript 3, for the browsers it is meant for. */
export const oldBrowserScript = `(function () {
  var sentences = ${JSON.stringify(tooOld)};
  var told = document.createElement('p');
  told.className = 'without-script';
  told.setAttribute('role', 'alert');
  told.appendChild(document.createTextNode(sentences[document.documentElement.lang] || sentences.fr));
  document.body.insertBefore(told, document.body.firstChild);
})();
`
