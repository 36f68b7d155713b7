import { usePartyNames, useTemplate } from '../state/protocol.tsx'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { Logo } from '../ui/Logo.tsx'
import { HeaderMenu } from './HeaderMenu.tsx'
import { People } from './People.tsx'
import { SavingSign } from './SavingSign.tsx'
import { Steps } from './Steps.tsx'
import { UndoButtons } from './UndoButtons.tsx'

/** Who negotiates what, how far it is, who is here, and whether the words are safe. */
export function Header() {
  const words = useWords('protocolPage')
  const names = usePartyNames()
  const language = useLanguage()
  const { name } = useTemplate()
  return (
    <header className="top-bar no-print flex h-header items-center gap-2.5 border-b border-rule bg-tool px-3 sm:gap-4 sm:px-4.5">
      <a href="/" className="shrink-0 no-underline" title={words.home}>
        <Logo compact />
      </a>
      <p
        className="line-clamp-2 min-w-0 flex-1 leading-tight sm:truncate xl:flex-initial"
        title={`${names.belgian} – ${names.partner}`}
      >
        <b className="font-semibold" translate="no">
          <bdi>{names.belgian}</bdi> – <bdi>{names.partner}</bdi>
        </b>
        <span className="hidden text-mute lg:inline"> · {name[language]}</span>
      </p>
      <Steps />
      <div className="flex shrink-0 items-center gap-2 sm:gap-3">
        <People />
        <SavingSign />
        <UndoButtons />
        <HeaderMenu />
      </div>
    </header>
  )
}
