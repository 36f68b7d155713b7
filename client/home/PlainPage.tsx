/** The frame of every page that is not the protocol: the name of the house, one sheet of paper, the language and the statement. */
import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../i18n/words.tsx'
import { LanguageChoice } from '../ui/LanguageChoice.tsx'
import { Logo } from '../ui/Logo.tsx'

export function PlainPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const words = useWords('home')
  const language = useLanguage()
  return (
    <div className="min-h-dvh bg-desk text-ink" lang={language}>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:left-2 focus:top-2 focus:bg-paper focus:p-2"
      >
        {words.skip}
      </a>
      <header className="no-print flex h-13 items-center gap-4 border-b border-rule bg-tool px-4">
        <a href="/" className="flex items-center no-underline">
          <Logo />
        </a>
        <div className="ms-auto">
          <LanguageChoice />
        </div>
      </header>
      <main id="content" className="mx-auto max-w-3xl px-4 py-8 sm:py-12">
        <div className="border border-rule bg-paper px-5 py-8 shadow-paper sm:px-12 sm:py-12">
          <h1 className="mb-2 font-serif text-2xl font-semibold sm:text-3xl">{title}</h1>
          {children}
        </div>
      </main>
      <footer className="no-print mx-auto flex max-w-3xl flex-wrap gap-x-5 gap-y-1 px-4 pb-8 text-sm text-mute">
        <a href="/verify">{words.verify}</a>
        <a href="/accessibilite">{words.accessibility}</a>
      </footer>
    </div>
  )
}
