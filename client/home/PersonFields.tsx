import { useWords } from '../i18n/words.tsx'
import { FormField } from '../ui/FormField.tsx'

/** Who comes in: the name and office that will stand beside what this person writes, says and initials. */
export function PersonFields({ nameError }: { readonly nameError: string | undefined }) {
  const words = useWords('home')
  return (
    <>
      <FormField
        name="name"
        label={words.yourName}
        hint={words.nameHint}
        error={nameError}
        autoComplete="name"
        maxLength={200}
        required
      />
      <FormField
        name="function"
        label={words.yourFunction}
        hint={words.functionHint}
        autoComplete="organization-title"
        maxLength={200}
      />
    </>
  )
}
