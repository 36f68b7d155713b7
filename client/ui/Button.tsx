import type { ComponentPropsWithRef } from 'react'

const looks = {
  main: 'border-be bg-be text-white hover:bg-[#173f7d] disabled:border-rule disabled:bg-rule disabled:text-mute',
  plain:
    'border-bracket bg-white text-ink hover:bg-desk disabled:border-rule disabled:text-mute disabled:bg-transparent',
  quiet: 'border-transparent bg-transparent text-ink hover:bg-desk disabled:text-mute',
  danger: 'border-danger bg-white text-danger hover:bg-danger-bg disabled:border-rule disabled:text-mute',
} as const

interface Props extends ComponentPropsWithRef<'button'> {
  readonly variant?: keyof typeof looks
}

/** `type` is `button` unless said otherwise, so that none sends a form by accident. */
export function Button({ variant = 'plain', className = '', type = 'button', ...rest }: Props) {
  return (
    <button
      type={type}
      className={`inline-flex min-h-9 items-center justify-center gap-1.5 rounded-md border px-3 py-1.5 text-[0.8125rem] leading-tight font-semibold ${looks[variant]} ${className}`}
      {...rest}
    />
  )
}
