/** Wakes up the page that the server has drawn. */
import './ui/theme.css'
import { createRoot, hydrateRoot } from 'react-dom/client'
import type { PageState } from '../protocol/wire/wire.ts'
import { App } from './App.tsx'
import { loadCatalogue } from './i18n/load.ts'
import { goLive } from './net/live.ts'
import { freshPageState, pageStateIn } from './net/page-state.ts'
import { standFor } from './net/stands-for.ts'
import { keepFocus } from './ui/kept-focus.ts'

keepFocus(document)
const root = document.getElementById('root')
const state = pageStateIn(document)
if (root && state) hydrateRoot(root, await appFor(state))
// The development server draws nothing; asked again by a script, it passes on the real one's page with its state.
else if (root && import.meta.env.DEV) {
  const fetched = await freshPageState(location.pathname)
  if (fetched) createRoot(root).render(await appFor(fetched))
}

async function appFor(shown: PageState) {
  if (shown.page === 'protocol' || shown.page === 'links') standFor(shown.me.id)
  const [catalogue, verifyPage] = await Promise.all([loadCatalogue(shown.language), verifyPageFor(shown)])
  return <App state={shown} catalogue={catalogue} goLive={goLive} verifyPage={verifyPage} />
}

async function verifyPageFor({ page }: PageState) {
  return page === 'verify' ? (await import('./verify/VerifyPage.tsx')).VerifyPage : undefined
}
