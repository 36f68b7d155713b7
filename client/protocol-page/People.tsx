import { isParty } from '../../protocol/party.ts'
import type { Side } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import { useMe, usePartyNames, usePresent, useSpeaksFor } from '../state/protocol.tsx'
import { initialsOf } from '../ui/initials-of.ts'

interface Person {
  readonly id: string
  readonly name: string
  readonly side: Side
}

/** As many as fit beside the rest of the header, oneself included; the others are counted. On a phone oneself is left out. */
const mostShown = { wide: 5, narrow: 2 } as const

/** Everybody who is on this page now, oneself included; square for the Belgian side, round for the partner. One sentence tells screen readers. */
export function People() {
  const words = useWords('protocolPage')
  const names = usePartyNames()
  // Who cannot be heard here any more is not here: this browser speaks for somebody else.
  const me = useMe()
  const { id, name, side } = useSpeaksFor() ?? me
  const others = new Map(usePresent().map((person) => [person.id, person]))
  others.delete(id)
  const everybody: readonly Person[] = [{ id, name, side }, ...others.values()]
  const told = everybody.map((person) => {
    const commune = isParty(person.side) ? names[person.side] : words.observer
    return words.here(person.name, person.id === id ? `${words.me}, ${commune}` : commune)
  })
  return (
    <div className="flex items-center gap-1">
      <p className="sr-only">{words.presentList(told.join(', '))}</p>
      {everybody.slice(0, mostShown.wide).map((person, index) => (
        <span
          key={person.id}
          aria-hidden="true"
          title={told[index]}
          className={`badge ${person.side} ${index === 0 || index > mostShown.narrow ? 'max-sm:hidden' : ''}`}
        >
          {initialsOf(person.name)}
        </span>
      ))}
      <Others count={everybody.length - mostShown.wide} className="max-sm:hidden" />
      <Others count={everybody.length - 1 - mostShown.narrow} className="sm:hidden" />
    </div>
  )
}

/** Those for whom there is no room; their names stand in the sentence for screen readers and under "Personnes". */
function Others({ count, className }: { readonly count: number; readonly className: string }) {
  return count > 0 ? (
    <span aria-hidden="true" className={`text-sm text-mute ${className}`}>
      +{count}
    </span>
  ) : null
}
