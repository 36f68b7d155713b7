/** Wakes up the page that the server has drawn. */
import './ui/theme.css'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { goLive } from './net/live.ts'
import { freshPageState, pageStateIn } from './net/page-state.ts'

const root = document.getElementById('root')
const state = pageStateIn(document)
if (root && state) hydrateRoot(root, <App state={state} goLive={goLive} />)
// The development server draws nothing; the page's state is fetched from the real one behind it.
else if (root && import.meta.env.DEV) {
  const fetched = await freshPageState(`/api/pages?path=${encodeURIComponent(location.pathname)}`)
  if (fetched) createRoot(root).render(<App state={fetched} goLive={goLive} />)
}
