/** What others do under this person's eyes, said once: one quiet notice, and one sentence for those who listen ([TELL3]). */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ItemId } from '../../protocol/points/items.ts'
import { useItemName } from '../agreement/ItemName.tsx'
import { useOpenItem } from '../agreement/open-item.tsx'
import { useWords } from '../i18n/words.tsx'
import { gathering } from '../news/gathering.ts'
import type { Gathering } from '../news/gathering.ts'
import { toldTogether } from '../news/happenings.ts'
import type { Happening, Told } from '../news/happenings.ts'
import { recallSilence, silent } from '../news/silence.ts'
import { usePerson } from '../news/use-person.ts'
import { useItems, useNegotiation } from '../state/protocol.tsx'
import { useWatched } from '../state/watch.ts'
import { CloseIcon } from '../ui/icons.tsx'
import { jumpToItem } from '../ui/jump.ts'
import { useHappenings } from './use-happenings.ts'

/** What belongs together arrives within half a second; two sentences are five seconds apart at least. */
const pace = { together: 500, apart: 5000 }
/** Ms for which a notice stays; the marks on the points stay until they are read. */
const noticeMs = 8000
const mostGroups = 3

interface Sentence {
  readonly key: number
  /** For those who listen. */
  readonly words: string
  /** For everybody to see; nothing where the page shows it already. */
  readonly shown: string | undefined
  readonly item: ItemId | undefined
}

export function NewsTeller() {
  const quiet = useWatched(silent)
  const sentenceOf = useSentence()
  const [said, setSaid] = useState<Sentence>()
  const [gone, setGone] = useState(0)
  const gathered = useRef<Gathering<Happening>>(undefined)
  const latest = useRef(sentenceOf)
  useEffect(() => {
    latest.current = sentenceOf
  })
  useEffect(() => {
    recallSilence()
    let key = 0
    const tell = (news: readonly Happening[]): void => setSaid({ key: ++key, ...latest.current(toldTogether(news)) })
    const news = gathering(tell, () => document.visibilityState === 'visible', pace)
    gathered.current = news
    document.addEventListener('visibilitychange', news.woken)
    return () => {
      document.removeEventListener('visibilitychange', news.woken)
      news.close()
    }
  }, [])
  useHappenings(useCallback((happening) => gathered.current?.add(happening), []))
  const dismiss = useCallback((key: number) => setGone(key), [])
  if (quiet) return null
  return (
    <>
      <p role="status" className="sr-only" data-news="">
        {said && <span key={said.key}>{said.words}</span>}
      </p>
      {said?.shown !== undefined && said.key > gone && <Notice key={said.key} sentence={said} onGone={dismiss} />}
    </>
  )
}

function Notice({ sentence, onGone }: { readonly sentence: Sentence; readonly onGone: (key: number) => void }) {
  const words = useWords('news')
  const ui = useWords('ui')
  const openItem = useOpenItem()
  const notice = useRef<HTMLElement>(null)
  const { key, item } = sentence
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    // Whoever is at it keeps it.
    const leave = (): void => {
      if (notice.current?.matches(':hover, :focus-within')) stay()
      else onGone(key)
    }
    const stay = (): void => void (timer = setTimeout(leave, noticeMs))
    stay()
    return () => clearTimeout(timer)
  }, [key, onGone])
  return (
    <aside ref={notice} className="news-notice no-print" aria-label={words.title}>
      <p>{sentence.shown}</p>
      {item !== undefined && (
        <button
          type="button"
          className="min-h-7 shrink-0 font-semibold underline underline-offset-4"
          onClick={() => {
            onGone(key)
            jumpToItem(item)
            openItem(item)
          }}
        >
          {words.show}
        </button>
      )}
      <button
        type="button"
        className="grid size-7 shrink-0 place-items-center rounded text-mute"
        aria-label={ui.dismiss}
        onClick={() => onGone(key)}
      >
        <CloseIcon />
      </button>
    </aside>
  )
}

const heardOnly: ReadonlySet<Happening['kind']> = new Set(['here', 'gone', 'standing', 'edited'])

/** All that came together, as one sentence. */
function useSentence(): (told: readonly Told[]) => Omit<Sentence, 'key'> {
  const words = useWords('news')
  const who = usePerson()
  const { threads } = useNegotiation()
  const items = useItems()
  const nameOf = useItemName()
  const called = (id: ItemId): string => {
    const item = items.find((one) => one.id === id)
    return item ? nameOf(item) : (threads.find((thread) => thread.item === id)?.itemLabel ?? id)
  }
  const one = ({ last, items: about }: Told): string => {
    if (last.kind === 'standing') return last.sentence
    const by = who(last.by)
    if ('item' in last) {
      const [first] = about
      return words.aboutPoint[last.kind](by, words.points(about.length, called(first ?? last.item)), about.length)
    }
    if ('version' in last) return words.aboutVersion[last.kind](by ?? '', last.version)
    return last.kind === 'reopen' ? words.reopened(by ?? '', last.reason) : words[last.kind](by ?? '')
  }
  const sentence = (told: readonly Told[]): string => {
    const more = told.length - mostGroups
    return `${[...told.slice(0, mostGroups).map(one), ...(more > 0 ? [words.more(more)] : [])].join('; ')}.`
  }
  return (told) => {
    const seen = told.filter(({ last }) => !heardOnly.has(last.kind))
    const about = seen.flatMap((group) => group.items)
    const [only] = about
    return {
      words: sentence(told),
      shown: seen.length > 0 ? sentence(seen) : undefined,
      item: about.length === 1 ? only : undefined,
    }
  }
}
