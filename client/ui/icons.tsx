/** The few signs of the tool; decoration beside words or a name of their own, never the only cue. */
import type { ReactNode } from 'react'

const Icon = ({ children }: { readonly children: ReactNode }) => (
  <svg
    aria-hidden="true"
    viewBox="0 0 20 20"
    className="size-[1.15em] shrink-0"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.7"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    {children}
  </svg>
)

export const CloseIcon = () => (
  <Icon>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
)
export const UndoIcon = () => (
  <Icon>
    <path d="M7.5 4 4 7.5 7.5 11M4.5 7.5H12a4 4 0 0 1 0 8H9" />
  </Icon>
)
export const RedoIcon = () => (
  <Icon>
    <path d="M12.5 4 16 7.5 12.5 11M15.5 7.5H8a4 4 0 0 0 0 8h3" />
  </Icon>
)
export const MenuIcon = () => (
  <Icon>
    <path d="M4 5.5h12M4 10h12M4 14.5h12" />
  </Icon>
)
export const CheckIcon = () => (
  <Icon>
    <path d="m4 10.5 4 4 8-9" />
  </Icon>
)
/** Two ticks: done, and seen by the other. */
export const SeenIcon = () => (
  <Icon>
    <path d="m1.500 10.5 4 4 8-9M9.800 13.700l.8.8 8-9" />
  </Icon>
)
export const PlusIcon = () => (
  <Icon>
    <path d="M10 4v12M4 10h12" />
  </Icon>
)
export const UpIcon = () => (
  <Icon>
    <path d="m5 12 5-5 5 5" />
  </Icon>
)
export const DownIcon = () => (
  <Icon>
    <path d="m5 8 5 5 5-5" />
  </Icon>
)
export const GripIcon = () => (
  <Icon>
    <path d="M7.5 5h.01M12.5 5h.01M7.5 10h.01M12.5 10h.01M7.5 15h.01M12.5 15h.01" strokeWidth="2.4" />
  </Icon>
)
export const MoreIcon = () => (
  <Icon>
    <path d="M5 10h.01M10 10h.01M15 10h.01" strokeWidth="2.6" />
  </Icon>
)
export const TrashIcon = () => (
  <Icon>
    <path d="M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6" />
  </Icon>
)
export const WarningIcon = () => (
  <Icon>
    <path d="M10 3.5 17.5 16.5h-15zM10 8.5v3.5M10 14.300h.01" />
  </Icon>
)

export const BellIcon = () => (
  <Icon>
    <path d="M5 14V9a5 5 0 0 1 10 0v5l1.500 1.500H3.500zM8.500 17.500h3" />
  </Icon>
)

export const TalkIcon = () => (
  <Icon>
    <path d="M3.500 4.500h13v9H10L6.500 17v-3.500h-3z" />
  </Icon>
)
