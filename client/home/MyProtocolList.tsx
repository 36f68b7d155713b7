/** The protocols this browser may open, the latest act first. */
import type { MyProtocols } from '../../protocol/wire/wire.ts'
import { useDay } from '../i18n/time.ts'
import { useWords } from '../i18n/words.tsx'

export function MyProtocolList({ protocols }: { readonly protocols: MyProtocols['protocols'] }) {
  const words = useWords('home')
  const day = useDay()
  if (protocols.length === 0) return <p className="text-mute">{words.none}</p>
  return (
    <ul className="m-0 list-none border-t border-rule p-0">
      {[...protocols]
        .sort((a, b) => b.lastAct - a.lastAct)
        .map((protocol) => (
          <li key={protocol.id} className="border-b border-rule py-3">
            <a href={`/p/${protocol.id}`} className="font-serif text-lg font-semibold">
              {protocol.names.belgian} – {protocol.names.partner}
            </a>
            <p className="text-sm text-mute">
              <strong className="text-ink">{words.life[protocol.life.stage]}</strong>
              {protocol.life.inForce !== null &&
                protocol.life.stage !== 'in-force' &&
                ` · ${words.inForce(protocol.life.inForce)}`}
              {protocol.round > 1 && ` · ${words.round(protocol.round)}`} · {words.lastAct(day(protocol.lastAct))} ·{' '}
              {words.as(protocol.me.name)}
            </p>
          </li>
        ))}
    </ul>
  )
}
