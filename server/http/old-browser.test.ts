/** The sentence for old browsers, run as they would run it. */
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { oldBrowserScript } from './old-browser.ts'

/** The few parts of a browser that the script looks at. */
function told(browser: { readonly modules: boolean; readonly recent: boolean }, lang: string): string {
  let said = ''
  const element = { setAttribute: () => {}, appendChild: (text: string) => (said = text) }
  const document = {
    documentElement: { lang },
    body: { insertBefore: () => {}, firstChild: null },
    createElement: (tag: string) => (tag === 'script' ? (browser.modules ? { noModule: false } : {}) : element),
    createTextNode: (text: string) => text,
  }
  const CSS = { supports: () => browser.recent }
  runInNewContext(oldBrowserScript, { document, CSS, window: { CSS, structuredClone: () => {} } })
  return said
}

test.each([
  ['a recent one', { modules: true, recent: true }, 'fr', ''],
  ['one of 2022', { modules: true, recent: false }, 'fr', 'Ce navigateur est ancien: le texte se lit'],
  ['one of 2016', { modules: false, recent: false }, 'fr', 'Ce navigateur est trop ancien pour écrire ici'],
  ['one of 2016 in Dutch', { modules: false, recent: false }, 'nl', 'Deze browser is te oud'],
  ['one in a language that is not ours', { modules: false, recent: false }, 'tlh', 'Ce navigateur est trop ancien'],
])('%s is told «…»', (_which, browser, lang, start) => {
  expect(told(browser, lang).slice(0, start.length || Infinity)).toBe(start)
})

test('it is written for them: ECMAScript 3', () => {
  expect(oldBrowserScript).not.toMatch(/=>|`|\b(?:let|const)\b/u)
})
