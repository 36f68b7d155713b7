/** A labelled native input with its hint and, when a form was sent without it, what is wrong. */
import { useId, useState } from 'react'
import type { InputEvent } from 'react'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly name: string
  readonly type?: 'text' | 'date'
  /** Several lines. */
  readonly rows?: number
  readonly defaultValue?: string
  readonly autoComplete?: string
  readonly maxLength: number
  readonly required?: boolean
}

export function FormField({
  label,
  hint,
  error,
  name,
  type = 'text',
  rows,
  defaultValue,
  autoComplete = 'off',
  maxLength,
  required = false,
}: Props) {
  const id = useId()
  // That it is missing is not said any longer once it is there.
  const [filled, setFilled] = useState(false)
  const shown = filled ? undefined : error
  const described = [hint ? `${id}-hint` : '', shown ? `${id}-error` : ''].filter(Boolean).join(' ')
  const field = {
    id,
    name,
    defaultValue,
    autoComplete,
    maxLength,
    required,
    'aria-invalid': shown ? true : undefined,
    'aria-describedby': described || undefined,
    dir: 'auto',
    onInput: ({ currentTarget }: InputEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setFilled(currentTarget.value.trim() !== ''),
    className: 'mt-1 block w-full rounded-md border border-mute bg-white px-3 py-2 text-base',
  } as const
  return (
    <div className="mb-4">
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-mute">
          {hint}
        </p>
      )}
      {rows === undefined ? <input type={type} {...field} /> : <textarea rows={rows} {...field} />}
      {shown && (
        <p id={`${id}-error`} className="mt-1 text-sm font-semibold text-warn">
          {shown}
        </p>
      )}
    </div>
  )
}

/** What was typed into a field of a sent form, without spaces at the ends. */
export function typed(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** To the first of these fields of a form that was sent without them. */
export function goToField(form: HTMLFormElement, names: Iterable<string>): void {
  const [first = ''] = names
  const field = form.elements.namedItem(first)
  if (field instanceof HTMLElement) field.focus()
}
