/** The page's first HTML, made by the server out of the same components that the browser then wakes up. */
import { renderToString } from 'react-dom/server'
import type { Language, Prerender } from '../protocol/wire/wire.ts'
import { App } from './App.tsx'
import type { Catalogue } from './i18n/catalogue.ts'
import { english } from './i18n/en/catalogue.ts'
import { french } from './i18n/fr/catalogue.ts'
import { dutch } from './i18n/nl/catalogue.ts'
import { VerifyPage } from './verify/VerifyPage.tsx'

const catalogues: Readonly<Record<Language, Catalogue>> = { fr: french, nl: dutch, en: english }

export const prerender: Prerender = (state) =>
  renderToString(<App state={state} catalogue={catalogues[state.language]} verifyPage={VerifyPage} />)
