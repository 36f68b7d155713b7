import { useEffect, useState } from 'react'
import { isParty, otherParty } from '../../protocol/party.ts'
import { useWords } from '../i18n/words.tsx'
import type { Saving } from '../net/saving.ts'
import { newsOf } from '../net/saving-news.ts'
import type { SavingNews } from '../net/saving-news.ts'
import { useDeviceKeeps, useMe, usePartyNames, useSaving } from '../state/protocol.tsx'
import { CheckIcon, SeenIcon, WarningIcon } from '../ui/icons.tsx'
import { Popover } from '../ui/Popover.tsx'

const looks: Readonly<Record<Saving['kind'], string>> = {
  saved: 'text-ok',
  saving: 'text-mute',
  connecting: 'text-mute',
  device: 'text-warn',
  held: 'text-warn font-semibold',
  unsaved: 'text-danger font-semibold',
  refused: 'text-danger font-semibold',
}

/**
 * Whether the words are safe, and whether the other commune has seen them ([TELL1]). On a phone the good news is a sign,
 * the bad news is said in full; pressed, it says all of it.
 */
export function SavingSign() {
  const words = useWords('saving')
  const saving = useSaving()
  const { short, told } = useSentences(saving)
  // The header stands still while a word is saved: the sign takes the room of its longest good news.
  const { short: widest } = useSentences({ kind: 'saved', seen: true })
  const keeps = useDeviceKeeps()
  const calm = saving.kind === 'saved' || saving.kind === 'saving' || saving.kind === 'connecting'
  return (
    <>
      <Popover
        label={
          <>
            {saving.kind === 'saved' && (saving.seen ? <SeenIcon /> : <CheckIcon />)}
            {!calm && <WarningIcon />}
            <span
              className={`${saving.kind === 'saved' ? 'max-lg:sr-only' : ''} ${calm ? 'keeps-width' : ''}`}
              data-widest={widest}
            >
              {short}
            </span>
          </>
        }
        button={{
          'data-saving': saving.kind,
          'data-seen': saving.kind === 'saved' && saving.seen ? 'yes' : undefined,
          title: words.sign,
          className: `flex min-h-9 min-w-6 items-center justify-center gap-1 rounded-md px-1 text-start text-[0.8125rem] leading-tight hover:bg-desk ${looks[saving.kind]} ${saving.kind === 'saved' ? 'max-lg:text-base' : ''} ${calm ? '' : 'max-w-40 sm:max-w-none'}`,
        }}
        panelLabel={words.sign}
      >
        <div className="flex max-w-72 flex-col gap-2 text-sm">
          {told.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p className="text-mute">{keeps ? words.keeps : words.keepsNothing}</p>
        </div>
      </Popover>
      <SpokenNews saving={saving} />
    </>
  )
}

/** What the sign says, and what it explains when it is pressed. */
function useSentences(saving: Saving): { readonly short: string; readonly told: readonly string[] } {
  const words = useWords('saving')
  const refusals = useWords('refusals')
  const names = usePartyNames()
  const { side } = useMe()
  const partner = isParty(side) ? names[otherParty(side)] : undefined
  switch (saving.kind) {
    case 'saved': {
      if (partner === undefined) return { short: words.saved, told: [words.savedTold] }
      const seen = saving.seen ? words.seenTold(partner) : words.notSeenTold(partner)
      const short = saving.seen ? `${words.saved} · ${words.seen(partner)}` : words.saved
      return { short, told: [words.savedTold, seen] }
    }
    case 'device':
      return saving.pending
        ? { short: words.offlineKept, told: [words.offlineKeptTold] }
        : { short: words.offline, told: [words.offlineTold] }
    case 'held':
      return {
        short: saving.kept ? words.held : words.heldUnsaved,
        told: [refusals[saving.refusal.code], saving.kept ? words.sentAgain : words.unsavedTold],
      }
    case 'refused':
      return { short: words.refused, told: [refusals[saving.refusal.code]] }
    case 'saving':
      return { short: words.saving, told: [words.savingTold] }
    case 'connecting':
      return { short: words.connecting, told: [words.connectingTold] }
    case 'unsaved':
      return { short: words.unsaved, told: [words.unsavedTold] }
  }
}

/** A state that is over before this is not spoken of. */
const lastingMs = 1500

/** Trouble and its end, said once to screen readers. */
function SpokenNews({ saving }: { readonly saving: Saving }) {
  const words = useWords('saving')
  const [said, setSaid] = useState<SavingNews>()
  const news = newsOf(said, saving)
  useEffect(() => {
    if (news === undefined) return
    const saying = setTimeout(() => setSaid(news), lastingMs)
    return () => clearTimeout(saying)
  }, [news])
  const sentences: Readonly<Record<SavingNews, string>> = {
    offline: words.offline,
    kept: words.offlineKept,
    unsaved: words.unsaved,
    held: words.held,
    refused: words.refused,
    back: words.back,
  }
  return (
    <span role="status" className="sr-only">
      {said && sentences[said]}
    </span>
  )
}
