import { protocolPageWords } from '../i18n/protocol-page.ts'
import { useWords } from '../i18n/words.tsx'
import type { Saving } from '../net/saving.ts'
import { useSaving } from '../state/protocol.tsx'
import { CheckIcon, WarningIcon } from '../ui/icons.tsx'

const looks: Readonly<Record<Saving['kind'], string>> = {
  saved: 'text-ok',
  saving: 'text-mute',
  connecting: 'text-mute',
  device: 'text-warn',
  unsaved: 'text-danger font-semibold',
  refused: 'text-danger font-semibold',
}

/** Whether the words are safe ([TELL1]). On a phone the good news is a sign, the bad news is said in full. */
export function SavingSign() {
  const words = useWords(protocolPageWords)
  const saving = useSaving()
  const sentence = saving.kind === 'device' ? (saving.pending ? words.offlineKept : words.offline) : words[saving.kind]
  const calm = saving.kind === 'saved' || saving.kind === 'saving' || saving.kind === 'connecting'
  return (
    <p
      role="status"
      data-saving={saving.kind}
      title={sentence}
      className={`flex items-center gap-1 text-[0.8125rem] leading-tight ${looks[saving.kind]} ${calm ? '' : 'max-w-40 sm:max-w-none'}`}
    >
      {saving.kind === 'saved' && <CheckIcon />}
      {!calm && <WarningIcon />}
      <span className={saving.kind === 'saved' ? 'max-sm:sr-only' : ''}>{sentence}</span>
    </p>
  )
}
