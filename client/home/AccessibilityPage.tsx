import { useWords } from '../i18n/words.tsx'
import { PlainPage } from './PlainPage.tsx'

/** The statement the law asks of a commune's service. */
export function AccessibilityPage() {
  const words = useWords('accessibility')
  return (
    <PlainPage title={words.title}>
      {words.paragraphs.map((paragraph) => (
        <p key={paragraph} className="my-4">
          {paragraph}
        </p>
      ))}
      <h2 className="mt-8 mb-2 font-serif text-xl font-semibold">{words.limitsTitle}</h2>
      <ul className="list-disc ps-6">
        {words.limits.map((limit) => (
          <li key={limit} className="my-2">
            {limit}
          </li>
        ))}
      </ul>
    </PlainPage>
  )
}
