/** Links that carry a secret behind `#`, and how mail programs and people bring them back. */

/** An invitation; a further device of one's own. */
export const linkPaths = { invitation: '/j', device: '/appareil' } as const

/** As server/access makes them: 20 bytes, base64url. */
const alone = /(?<![\w-])_?([\w-]{27})[-_]?(?![\w-])/u
/** Line breaks and blanks within, what a mail program's own line break leaves of itself, and signs nobody sees. */
const between = /[\s=\u00AD\u200B-\u200F\u2060\uFEFF]/gu

/**
 * The secret in an address, or in words around one: with a full stop, a quotation mark or a query behind it, `%23` in the
 * place of `#`, broken into lines. Undefined when there is none.
 */
export function secretIn(address: string): string | undefined {
  const plain = decoded(address)
  const fragment = plain.includes('#') ? plain.slice(plain.indexOf('#') + 1) : undefined
  return secretInPart(fragment ?? '') ?? secretInPart(plain)
}

function secretInPart(part: string): string | undefined {
  const [, secret] = alone.exec(part) ?? []
  if (secret !== undefined) return secret
  const [own = ''] = part.split(/[?&]/u)
  return alone.exec(own.replace(between, ''))?.[1]
}

/** Some programs encode what is encoded already. */
function decoded(text: string, rounds = 3): string {
  if (rounds === 0 || !text.includes('%')) return text
  try {
    return decoded(decodeURIComponent(text), rounds - 1)
  } catch {
    return text
  }
}

/** Where a link was meant to lead whose `#` or end was changed on its way, e.g. `/j%23…`; undefined for any other address. */
export function linkMeant(address: string): string | undefined {
  const path = Object.values(linkPaths).find((known) => address.startsWith(known))
  if (path === undefined || /^[a-z0-9]/iu.test(address.slice(path.length))) return undefined
  const secret = secretIn(address.slice(path.length))
  // Without one of its own, the address that is led to keeps the fragment that the browser has.
  return secret === undefined ? path : `${path}#${secret}`
}
