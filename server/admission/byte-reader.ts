/** Reads lib0's encoding from untrusted bytes. The first thing that cannot be read makes `failed` true for good; nothing throws. */
import { isUtf8 } from 'node:buffer'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0
  failed = false

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get left(): number {
    return this.#bytes.length - this.#at
  }

  byte(): number {
    const byte = this.#bytes[this.#at]
    if (byte === undefined) return this.#fail()
    this.#at += 1
    return byte
  }

  /** In its shortest form only, as every encoder writes it, and at most 2^53 - 1. */
  varUint(): number {
    let value = 0
    let unit = 1
    for (let shift = 0; shift < 8; shift += 1) {
      const byte = this.byte()
      value += (byte & 127) * unit
      if (byte < 128) return (byte === 0 && shift > 0) || value > Number.MAX_SAFE_INTEGER ? this.#fail() : value
      unit *= 128
    }
    return this.#fail()
  }

  string(): string {
    const length = this.varUint()
    if (length > this.left) return this.#failString()
    const start = this.#at
    this.#at += length
    if (length === 1) {
      const code = this.#bytes[start]
      if (code !== undefined && code < 128) return String.fromCharCode(code)
    }
    const part = this.#bytes.subarray(start, this.#at)
    return isUtf8(part) ? decoder.decode(part) : this.#failString()
  }

  #fail(): number {
    this.failed = true
    return 0
  }

  #failString(): string {
    this.failed = true
    return ''
  }
}
