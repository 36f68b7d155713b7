/** A labelled native input with its hint and, when a form was sent without it, what is wrong. */
import { useId } from 'react'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly name: string
  readonly type?: 'text' | 'date'
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
  defaultValue,
  autoComplete = 'off',
  maxLength,
  required = false,
}: Props) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
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
      <input
        id={id}
        name={name}
        type={type}
        defaultValue={defaultValue}
        autoComplete={autoComplete}
        maxLength={maxLength}
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        dir="auto"
        className="mt-1 block w-full rounded-md border border-mute bg-white px-3 py-2 text-base"
      />
      {error && (
        <p id={`${id}-error`} className="mt-1 text-sm font-semibold text-warn">
          {error}
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
