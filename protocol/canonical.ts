/** Canonical JSON (RFC 8785) and its SHA-256: what initials and seals are bound to. */
import { digest } from 'lib0/hash/sha256'
import { encodeUtf8 } from 'lib0/string'

/** Data that has exactly one canonical form. Numbers are finite; `undefined` members are left out. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** RFC 8785: members sorted by UTF-16 code units, ECMAScript number and string forms, no white space. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key]
      return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`]
    })
  return `{${members.join(',')}}`
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value)

/** Lower-case hexadecimal SHA-256 of the canonical form. */
export const hashOf = (value: Json): string => hex(digest(encodeUtf8(canonicalJson(value))))

/** Lower-case hexadecimal SHA-256 of a text's UTF-8 bytes. */
export const hashOfText = (text: string): string => hex(digest(encodeUtf8(text)))

/** Lower-case hexadecimal SHA-256 of bytes. */
export const hashOfBytes = (bytes: Uint8Array): string => hex(digest(bytes))

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
