import { useWords } from '../i18n/words.tsx'
import { PlainPage } from './PlainPage.tsx'

/** The statement the law asks of a commune's service; `contact` is whom its administrator names. */
export function AccessibilityPage({ contact }: { readonly contact: string | undefined }) {
  const words = useWords('accessibility')
  return (
    <PlainPage title={words.title}>
      <p className="my-4 font-semibold">{words.status}</p>
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
      <h2 className="mt-8 mb-2 font-serif text-xl font-semibold">{words.contactTitle}</h2>
      {contact !== undefined && (
        <p className="my-4">
          {words.contactAt} <Contact>{contact}</Contact>
        </p>
      )}
      <p className="my-4">{words.contactElse}</p>
      <p className="my-4 text-mute">{words.established}</p>
    </PlainPage>
  )
}

/** An address is a link; a telephone number or an office is read. */
function Contact({ children }: { readonly children: string }) {
  const address = /^https?:\/\/\S+$/u.test(children)
    ? children
    : /^[^\s@]+@[^\s@]+$/u.test(children)
      ? `mailto:${children}`
      : undefined
  return address === undefined ? <b>{children}</b> : <a href={address}>{children}</a>
}
