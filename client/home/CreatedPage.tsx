/** A protocol was created: its links, shown this once, and the way in. */
import type { ProtocolCreated } from '../../protocol/wire/wire.ts'
import { useWords } from '../i18n/words.tsx'
import { LinkToSend } from './LinkToSend.tsx'
import { PlainPage } from './PlainPage.tsx'

/** The links, and the communes as they were named. */
export interface Created extends ProtocolCreated {
  readonly belgian: string
  readonly partner: string
}

export function CreatedPage({ created }: { readonly created: Created }) {
  const words = useWords('home')
  const pair = `${created.belgian} – ${created.partner}`
  return (
    <PlainPage title={words.created}>
      <h2 className="font-serif text-xl font-semibold" tabIndex={-1} ref={(heading) => heading?.focus()}>
        {pair}
      </h2>
      <p className="mt-4">{words.createdIntro}</p>
      <p className="mb-4 text-sm text-mute">{words.onlyNow}</p>
      <LinkToSend
        title={words.linkFor(created.partner)}
        role="negotiator"
        token={created.invitations.partner}
        pair={pair}
      />
      <LinkToSend
        title={words.linkFor(created.belgian)}
        role="negotiator"
        token={created.invitations.belgian}
        pair={pair}
      />
      <LinkToSend title={words.linkForObserver} role="observer" token={created.invitations.observer} pair={pair} />
      <p className="mt-4 border-t border-rule pt-6">
        <a href={`/p/${created.id}`} className="rounded-md bg-be px-4 py-3 font-semibold text-white no-underline">
          {words.goToProtocol}
        </a>
      </p>
    </PlainPage>
  )
}
