/** The sign of a point's state: each of its own form, beside the word for it. */
import type { ReactNode } from 'react'
import type { ItemView } from '../../protocol/ledger/agreement.ts'

/** `to-discuss` is open on both sides; somebody talks about it where it is `discussed`. */
type SignedState = ItemView | 'discussed' | 'condition'

const forms: Readonly<Record<SignedState, ReactNode>> = {
  empty: <circle cx="10" cy="10" r="6" strokeDasharray="2.6 2.6" />,
  'to-discuss': <path d="m4 16 1-4 8.500-8.500 3 3L8 15zM12 5l3 3" />,
  discussed: <path d="M4 4.5h12v8.5H9.5L6 16v-3H4z" />,
  ours: <path d="m4 10.5 4 4 8-9" />,
  theirs: <path d="m4 10.5 4 4 8-9" />,
  belgian: <path d="m4 10.5 4 4 8-9" />,
  partner: <path d="m4 10.5 4 4 8-9" />,
  agreed: <path d="m2.5 10.5 3.5 3.5L12.5 6M9.5 12.5l1.5 1.5L17.5 6" />,
  changed: <path d="M4 7.5h12M4 12.5h12M12.5 4l-5 12" />,
  condition: <path d="M5 9h10v7.5H5zM7 9V6.500a3 3 0 0 1 6 0V9" />,
}
const colours: Readonly<Record<SignedState, string>> = {
  empty: 'text-warn',
  'to-discuss': 'text-mute',
  discussed: 'text-ink',
  ours: 'text-ink',
  theirs: 'text-ink',
  belgian: 'text-be',
  partner: 'text-pa',
  agreed: 'text-ok',
  changed: 'text-danger',
  condition: 'text-danger',
}

export const StateSign = ({ state }: { readonly state: SignedState }) => (
  <svg
    aria-hidden="true"
    viewBox="0 0 20 20"
    className={`size-[1.15rem] shrink-0 ${colours[state]}`}
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    {forms[state]}
  </svg>
)
