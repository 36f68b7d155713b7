/** One invitation link: to copy, to mail, or to scan from the screen. */
import type { Role } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { LinkAddress } from './LinkAddress.tsx'

interface Props {
  readonly title: string
  readonly role: Role
  readonly token: string
  /** "Ixelles – Kalamu", for the mail's subject. */
  readonly pair: string
}

const invitationLink = (origin: string, token: string): string => `${origin}/j#${token}`

export function LinkToSend({ title, role, token, pair }: Props) {
  const words = useWords('home')
  const link = invitationLink(location.origin, token)
  const mail = `mailto:?subject=${encodeURIComponent(words.mailSubject(pair))}&body=${encodeURIComponent(words.mailBody(pair, link))}`
  return (
    <section className="border-t border-rule py-4" aria-label={title}>
      <h3 className="font-semibold">{title}</h3>
      <p className="text-sm text-mute">{words.linkHelp[role]}</p>
      <LinkAddress link={link} name={title}>
        <a
          className="inline-flex min-h-9 items-center rounded-md border border-bracket bg-white px-3 py-1.5 text-[0.8125rem] font-semibold no-underline"
          href={mail}
        >
          {words.mail}
        </a>
      </LinkAddress>
    </section>
  )
}
