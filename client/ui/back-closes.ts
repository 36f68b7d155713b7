/**
 * On a narrow screen the way back (a phone's button or gesture) closes what lies over the page, one after the other, and
 * leaves the page itself alone. Each layer stands on an entry of the history, which goes with it however it is closed.
 */
import { panelFits } from './rails.ts'

const layers: (() => void)[] = []
let listening = false
let planned = false
/** An entry is being taken away by us: what the browser tells of it closes nothing. */
let leaving = false

/** Returns what to call when the layer has gone. */
export function backCloses(close: () => void): () => void {
  if (panelFits()) return () => undefined
  if (!listening) addEventListener('popstate', wentBack)
  listening = true
  layers.push(close)
  settle()
  return () => {
    layers.splice(layers.indexOf(close), 1)
    settle()
  }
}

const entriesMade = (): number => {
  const state: unknown = history.state
  return typeof state === 'object' && state !== null && 'layers' in state ? Number(state.layers) : 0
}

/** Once all that closes and opens in one go has done so: a question in the place of a sheet needs no entry of its own. */
function settle(): void {
  if (planned) return
  planned = true
  queueMicrotask(() => {
    planned = false
    if (leaving) return
    const made = entriesMade()
    // The page stays where it is: going back to an entry would else also scroll to where it was then.
    if (layers.length !== made) history.scrollRestoration = 'manual'
    for (let depth = made + 1; depth <= layers.length; depth++) history.pushState({ layers: depth }, '')
    if (layers.length >= made) return
    leaving = true
    history.go(layers.length - made)
  })
}

function wentBack(): void {
  if (leaving) {
    leaving = false
    settle()
  } else for (const close of layers.slice(entriesMade()).reverse()) close()
  if (layers.length === 0) history.scrollRestoration = 'auto'
}
