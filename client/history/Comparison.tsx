/** Two moments side by side as one redline, or three: the agreed version, what one last read, and now. */
import type { Sitting } from '../../protocol/ledger/history.ts'
import { changesBetween } from '../../protocol/points/item-changes.ts'
import { Changes } from '../agreement/Changes.tsx'
import { useItemName } from '../agreement/ItemName.tsx'
import { useWords } from '../i18n/words.tsx'
import { ChangeList } from './ChangeList.tsx'
import { usePlaceWords } from './place-words.ts'
import type { NamedPlace } from './places.ts'
import { usePastItems } from './use-past-items.ts'

interface Props {
  readonly from: NamedPlace
  readonly to: { readonly name: string; readonly journalSeq: number }
  readonly sittings: readonly Sitting[]
}

/** Whichever is earlier stands first. */
export function TwoMoments({ from: place, to: other, sittings }: Props) {
  const words = useWords('history')
  const placeWords = usePlaceWords()
  const named = { name: placeWords(place.name), journalSeq: place.journalSeq }
  const [from, to] = named.journalSeq <= other.journalSeq ? [named, other] : [other, named]
  const before = usePastItems(from.journalSeq)
  const after = usePastItems(to.journalSeq)
  return (
    <section className="list-sheet" aria-label={words.compareTitle(from.name, to.name)}>
      <h2 className="mb-3 font-serif text-xl font-semibold">{words.compareTitle(from.name, to.name)}</h2>
      {before && after ? (
        <ChangeList
          none={words.nothing}
          before={before}
          after={after}
          span={{ from: from.journalSeq, to: to.journalSeq, sittings }}
        />
      ) : (
        <p role="status">{words.behind}</p>
      )}
    </section>
  )
}

export function ThreeMoments({ places }: { readonly places: readonly [NamedPlace, NamedPlace, NamedPlace] }) {
  const words = useWords('history')
  const placeWords = usePlaceWords()
  const name = useItemName()
  const [first, second, third] = [...places].sort((a, b) => a.journalSeq - b.journalSeq) as [
    NamedPlace,
    NamedPlace,
    NamedPlace,
  ]
  const one = usePastItems(first.journalSeq)
  const two = usePastItems(second.journalSeq)
  const three = usePastItems(third.journalSeq)
  if (!one || !two || !three)
    return (
      <section className="list-sheet">
        <p role="status">{words.behind}</p>
      </section>
    )
  const earlier = changesBetween(one, two)
  const later = changesBetween(two, three)
  const order = [...new Set([...three, ...two, ...one].map(({ id }) => id))]
  const changed = order.filter((id) => [...earlier, ...later].some((change) => change.id === id))
  const steps = [
    { changes: earlier, title: words.compareTitle(placeWords(first.name), placeWords(second.name)) },
    { changes: later, title: words.compareTitle(placeWords(second.name), placeWords(third.name)) },
  ]
  return (
    <section className="list-sheet" aria-label={words.three}>
      <h2 className="mb-1 font-serif text-xl font-semibold">{words.three}</h2>
      <p className="mb-3 text-mute">{words.threeIntro}</p>
      {changed.length === 0 && <p className="text-mute italic">{words.nothing}</p>}
      {changed.map((id) => {
        const item = [...three, ...two, ...one].find((known) => known.id === id)
        return (
          <section key={id} className="change-point">
            <h3 className="font-serif text-base font-semibold">{item && name(item)}</h3>
            <div className="three">
              {steps.map(({ changes, title }) => {
                const change = changes.find((known) => known.id === id)
                return (
                  <div key={title}>
                    <h4 className="text-xs font-semibold text-mute">{title}</h4>
                    <div className="my-1 border-s-3 border-rule bg-paper px-2.5 py-1.5 font-serif text-base">
                      {change ? (
                        <Changes before={change.before} after={change.after} />
                      ) : (
                        <p className="text-mute italic">{words.nothing}</p>
                      )}
                    </div>
                  </div>
                )
              })}
            </div>
          </section>
        )
      })}
    </section>
  )
}
