import type { ComponentPropsWithRef } from 'react'

const looks = {
  main: 'border-be bg-be text-white hover:bg-[#173f7d] off:border-rule off:bg-rule off:text-mute',
  plain: 'border-bracket bg-white text-ink hover:bg-desk off:border-rule off:text-mute off:bg-transparent',
  quiet: 'border-transparent bg-transparent text-ink hover:bg-desk off:text-mute',
  danger: 'border-danger bg-white text-danger hover:bg-danger-bg off:border-rule off:text-mute',
} as const

interface Props extends ComponentPropsWithRef<'button'> {
  readonly variant?: keyof typeof looks
  /** What it was pressed for is under way: pressing it again does nothing, and it keeps the focus, which `disabled` drops. */
  readonly busy?: boolean
}

/** `type` is `button` unless said otherwise, so that none sends a form by accident. */
export function Button({ variant = 'plain', className = '', type = 'button', busy = false, onClick, ...rest }: Props) {
  return (
    <button
      type={type}
      className={`inline-flex min-h-9 items-center justify-center gap-1.5 rounded-md border px-3 py-1.5 text-[0.8125rem] leading-tight font-semibold ${looks[variant]} ${className}`}
      {...rest}
      {...(busy ? { 'aria-disabled': true } : {})}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  )
}
