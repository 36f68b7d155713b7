/** The HTML around a page: everything in it is there before any script runs, and no script or style stands in it. */
import { parties } from '../../protocol/party.ts'
import { refusalSentence } from '../../protocol/wire/refusal-sentences.ts'
import type { Language, PageState, Prerender } from '../../protocol/wire/wire.ts'
import { oldBrowserPath } from './old-browser.ts'

/** Addresses of the built page's files; hashed, so they may be kept for ever. */
export interface PageAssets {
  readonly script: string
  readonly styles: readonly string[]
  /** Scripts that the first one imports at once. */
  readonly preload: readonly string[]
}

/** Said to whoever comes without JavaScript: what still works here, and what does not. */
const withoutScript: Readonly<Record<Language, Readonly<Record<'text' | 'page', string>>>> = {
  fr: {
    text: 'Sans JavaScript, ce texte se lit mais ne se remplit pas: activez JavaScript dans votre navigateur pour écrire, commenter et parapher.',
    page: 'Sans JavaScript, on ne peut rien faire de plus sur cette page: activez JavaScript dans votre navigateur pour continuer.',
  },
  nl: {
    text: 'Zonder JavaScript kunt u deze tekst lezen maar niet invullen: zet JavaScript aan in uw browser om te schrijven, te bespreken en te paraferen.',
    page: 'Zonder JavaScript kan op deze pagina niets meer: zet JavaScript aan in uw browser om verder te gaan.',
  },
  en: {
    text: 'Without JavaScript this text can be read but not filled in: turn JavaScript on in your browser to write, discuss and initial.',
    page: 'Without JavaScript nothing more can be done on this page: turn JavaScript on in your browser to go on.',
  },
}
function noScript({ page, language }: PageState): string {
  const sentence = withoutScript[language][page === 'protocol' ? 'text' : 'page']
  return `<noscript><p class="without-script" lang="${language}">${sentence}</p></noscript>`
}

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
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    `<title>${escapeHtml(titleOf(state, names))}</title>`,
    ...assets.styles.map((style) => `<link rel="stylesheet" href="${escapeHtml(style)}">`),
    ...assets.preload.map((script) => `<link rel="modulepreload" href="${escapeHtml(script)}">`),
    `<script type="module" src="${escapeHtml(assets.script)}"></script>`,
    `<script src="${oldBrowserPath}" defer></script>`,
    '</head>',
    '<body>',
    noScript(state),
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
    case 'links':
      return `${{ fr: 'Liens', nl: 'Links', en: 'Links' }[state.language]} · ${names ?? 'Paraphe'}`
    case 'accessibility':
      return `${{ fr: 'Accessibilité', nl: 'Toegankelijkheid', en: 'Accessibility' }[state.language]} · Paraphe`
    case 'device':
      return `${{ fr: 'Ajouter cet appareil', nl: 'Dit toestel toevoegen', en: 'Add this device' }[state.language]} · Paraphe`
    case 'verify':
      return `${{ fr: 'Vérifier un document', nl: 'Een document controleren', en: 'Verify a document' }[state.language]} · Paraphe`
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
