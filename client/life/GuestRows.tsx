/** The others who were at the ceremony: as many rows of name and function as are needed. */
import { useState } from 'react'
import type { Guest } from '../../protocol/ledger/acts.ts'
import { useWords } from '../i18n/words.tsx'
import { Button } from '../ui/Button.tsx'
import { CloseIcon } from '../ui/icons.tsx'

const mostGuests = 40
/** A row that was just asked for is where the person goes on. */
const takeFocus = (input: HTMLInputElement | null): void => input?.focus()

export function GuestRows({ guests }: { readonly guests: readonly Guest[] }) {
  const words = useWords('life')
  const [rows, setRows] = useState<readonly (Guest & { readonly row: number })[]>(() =>
    guests.map((guest, row) => ({ ...guest, row })),
  )
  const next = Math.max(-1, ...rows.map(({ row }) => row)) + 1
  const input = 'min-h-9 min-w-0 flex-1 rounded-md border border-mute bg-white px-2.5 py-1.5'
  return (
    <fieldset className="mb-4">
      <legend className="font-semibold">{words.others}</legend>
      <p className="text-sm text-mute">{words.othersHint}</p>
      {rows.map(({ row, name, function: office }, index) => (
        <div key={row} className="my-1.5 flex flex-wrap gap-2 sm:flex-nowrap">
          <input
            name="guest-name"
            aria-label={words.guestName(index + 1)}
            placeholder={words.guestName(index + 1)}
            defaultValue={name}
            maxLength={200}
            dir="auto"
            ref={name === '' ? takeFocus : undefined}
            className={input}
          />
          <input
            name="guest-function"
            aria-label={words.guestFunction(index + 1)}
            placeholder={words.guestFunction(index + 1)}
            defaultValue={office}
            maxLength={200}
            dir="auto"
            className={input}
          />
          <button
            type="button"
            className="grid size-9 shrink-0 place-items-center rounded-md hover:bg-desk"
            aria-label={words.removeGuest(index + 1)}
            onClick={() => setRows(rows.filter((one) => one.row !== row))}
          >
            <CloseIcon />
          </button>
        </div>
      ))}
      {rows.length < mostGuests && (
        <Button variant="quiet" onClick={() => setRows([...rows, { row: next, name: '', function: '' }])}>
          + {words.addGuest}
        </Button>
      )}
    </fieldset>
  )
}

/** The rows of a sent form that name somebody. */
export function guestsIn(data: FormData): Guest[] {
  const offices = data.getAll('guest-function')
  return data.getAll('guest-name').flatMap((value, index) => {
    const name = typeof value === 'string' ? value.trim() : ''
    const office = offices[index]
    return name === '' ? [] : [{ name, function: typeof office === 'string' ? office.trim() : '' }]
  })
}
