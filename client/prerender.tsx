/** The page's first HTML, made by the server out of the same components that the browser then wakes up. */
import { renderToString } from 'react-dom/server'
import type { Prerender } from '../protocol/wire/wire.ts'
import { App } from './App.tsx'
import { VerifyPage } from './verify/VerifyPage.tsx'

export const prerender: Prerender = (state) => renderToString(<App state={state} verifyPage={VerifyPage} />)
