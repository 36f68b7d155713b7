import { monogram } from '../../protocol/party.ts'
import type { Side } from '../../protocol/party.ts'

interface Props {
  readonly party: Side
  /** The commune's name; its first letters are what is shown. */
  readonly name: string
  /** Initials on the words as they are (`carried` over from an agreed version), on earlier words, none; `plain` only says which side. */
  readonly state: 'fresh' | 'carried' | 'stale' | 'missing' | 'plain'
  /** What a screen reader says; the commune's name by itself when left out. */
  readonly label?: string
}

/** A side's stamp: square for the Belgian commune, round for the partner; full, framed twice when carried over, dashed or faint. */
export function Stamp({ party, name, state, label }: Props) {
  const letters = party === 'observer' ? '··' : monogram(name) || '–'
  return (
    <span className={`stamp ${party} ${state}`} title={label ?? name}>
      <span aria-hidden="true">{letters}</span>
      <span className="sr-only">{label ?? name}</span>
    </span>
  )
}
