import { languages } from '../../protocol/wire/wire.ts'
import type { Language } from '../../protocol/wire/wire.ts'
import { useLanguage, useWords } from '../i18n/words.tsx'

const names: Readonly<Record<Language, string>> = { fr: 'Français', nl: 'Nederlands', en: 'English' }

/** Keeps the choice in a cookie, because the server draws the page first and must know it. A year, as long as a negotiation may rest. */
function choose(language: Language): void {
  document.cookie = `lang=${language}; path=/; max-age=31536000; samesite=lax`
  location.reload()
}

/** The language of the tool; the official text stays French. */
export function LanguageChoice() {
  const words = useWords('ui')
  const current = useLanguage()
  return (
    <label className="inline-flex items-center gap-2 text-sm">
      <span className="sr-only">{words.language}</span>
      <select
        className="min-h-9 rounded-md border border-rule bg-white px-2"
        value={current}
        onChange={(event) => {
          const chosen = languages.find((language) => language === event.target.value)
          if (chosen) choose(chosen)
        }}
      >
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {names[language]}
          </option>
        ))}
      </select>
    </label>
  )
}
