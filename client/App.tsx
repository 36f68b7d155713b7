/** Every page of the tool, by the state the server gives it. */
import type { ComponentType } from 'react'
import type { PageState } from '../protocol/wire/wire.ts'
import { HistoryGate } from './history/HistoryGate.tsx'
import { AccessibilityPage } from './home/AccessibilityPage.tsx'
import { DevicePage } from './people/DevicePage.tsx'
import { HomePage } from './home/HomePage.tsx'
import { JoinPage } from './home/JoinPage.tsx'
import { LinksPage } from './home/LinksPage.tsx'
import { RefusedPage } from './home/RefusedPage.tsx'
import type { Catalogue } from './i18n/catalogue.ts'
import { LanguageProvider } from './i18n/words.tsx'
import { ProtocolPage } from './protocol-page/ProtocolPage.tsx'
import type { GoLive } from './protocol-page/ProtocolPage.tsx'
import { ToastProvider } from './ui/Toast.tsx'

interface Props {
  readonly state: PageState
  /** The interface's words in the state's language. */
  readonly catalogue: Catalogue
  readonly goLive?: GoLive | undefined
  /** Loaded for that page alone: few of those who negotiate ever verify. */
  readonly verifyPage?: VerifyPage | undefined
}
type VerifyPage = ComponentType<{ readonly state: Extract<PageState, { page: 'verify' }> }>

export function App({ state, catalogue, goLive, verifyPage }: Props) {
  return (
    <LanguageProvider language={state.language} catalogue={catalogue}>
      <ToastProvider>
        <Page state={state} goLive={goLive} verifyPage={verifyPage} />
      </ToastProvider>
    </LanguageProvider>
  )
}

function Page({ state, goLive, verifyPage: Verify }: Omit<Props, 'catalogue'>) {
  switch (state.page) {
    case 'home':
      return <HomePage state={state} />
    case 'join':
      return <JoinPage />
    case 'links':
      return <LinksPage state={state} />
    case 'accessibility':
      return <AccessibilityPage contact={state.contact} />
    case 'device':
      return <DevicePage />
    case 'verify':
      return Verify ? <Verify state={state} /> : null
    case 'refused':
      return <RefusedPage state={state} />
    case 'protocol':
      return (
        <ProtocolPage page={state} goLive={goLive}>
          {state.view === 'text' ? undefined : <HistoryGate view={state.view} />}
        </ProtocolPage>
      )
  }
}
