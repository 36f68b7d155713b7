/** What of typed words is printed: line breaks and control signs become spaces, and signs that would turn the official words around them about (bidirectional overrides) are left out. */

const controls = /[\p{Cc}\u2028\u2029]/gu
const turning = /[\u202A-\u202E\u2066-\u2069]/gu

/** In NFC and well-formed; the letters themselves are never changed. */
export const printable = (text: string): string =>
  text.toWellFormed().replace(controls, ' ').replace(turning, '').normalize('NFC')
