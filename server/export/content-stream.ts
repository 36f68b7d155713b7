/** The drawing operations of a PDF page (ISO 32000-1, 7.8.2), as far as text and its marks go: nothing is drawn here. */

export type Operand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'string'; readonly bytes: readonly number[]; readonly start: number; readonly end: number }
  | { readonly kind: 'array'; readonly items: readonly Operand[] }
  | {
      readonly kind: 'dictionary'
      readonly entries: ReadonlyMap<string, Operand>
      readonly start: number
      readonly end: number
    }
/** `start` and `end` are offsets in the stream, operands included. */
export interface Operation {
  readonly operator: string
  readonly operands: readonly Operand[]
  readonly start: number
  readonly end: number
}

/** `content`: the decoded stream, one character per byte. Inline images do not occur in what Typst makes. */
export function* operationsOf(content: string): Generator<Operation> {
  const reader = new Reader(content)
  let operands: Operand[] = []
  let start: number | undefined
  for (;;) {
    const at = reader.skipSpace()
    if (reader.ended) return
    start ??= at
    const operand = reader.operand()
    if (operand !== undefined) {
      operands.push(operand)
      continue
    }
    const operator = reader.word()
    yield { operator, operands, start, end: reader.at }
    operands = []
    start = undefined
  }
}

const regular = /[^\s\0()<>[\]{}/%]+/y
const space = /(?:[\s\0]|%[^\r\n]*)*/y
const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?![^\s\0()<>[\]{}/%])/y
const hex = /<[0-9A-Fa-f\s]*>/y

class Reader {
  readonly #content: string
  at = 0

  constructor(content: string) {
    this.#content = content
  }

  get ended(): boolean {
    return this.at >= this.#content.length
  }

  skipSpace(): number {
    this.#match(space)
    return this.at
  }

  word(): string {
    const word = this.#match(regular)
    if (word === '') throw new Error(`no operator at ${this.at} of a page`)
    return word
  }

  /** Undefined in front of an operator. */
  operand(): Operand | undefined {
    const start = this.skipSpace()
    const sign = this.#content[start]
    if (sign === '/') {
      this.at += 1
      return { kind: 'name', value: this.#match(regular) }
    }
    if (sign === '[') return { kind: 'array', items: this.#until(']') }
    if (this.#content.startsWith('<<', start)) return this.#dictionary(start)
    if (sign === '<') return { kind: 'string', bytes: hexBytes(this.#match(hex)), start, end: this.at }
    if (sign === '(') return this.#literal(start)
    const digits = this.#match(number)
    return digits === '' ? undefined : { kind: 'number', value: Number(digits) }
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.at
    const [found = ''] = pattern.exec(this.#content) ?? []
    this.at += found.length
    return found
  }

  #until(end: string): Operand[] {
    this.at += 1
    const items: Operand[] = []
    while (this.skipSpace() < this.#content.length && this.#content[this.at] !== end) {
      const item = this.operand()
      // true, false and null stand among operands too; none of them concerns text.
      if (item === undefined) this.word()
      else items.push(item)
    }
    this.at += 1
    return items
  }

  #dictionary(start: number): Operand {
    this.at += 1
    const items = this.#until('>')
    this.at += 1
    const entries = new Map<string, Operand>()
    for (const [index, item] of items.entries()) {
      const value = items[index + 1]
      if (index % 2 === 0 && item.kind === 'name' && value !== undefined) entries.set(item.value, value)
    }
    return { kind: 'dictionary', entries, start, end: this.at }
  }

  #literal(start: number): Operand {
    const bytes: number[] = []
    let depth = 0
    do {
      const sign = this.#content[this.at] ?? ')'
      this.at += 1
      if (sign === '(') depth += 1
      if (sign === ')') depth -= 1
      if (sign === '\\') bytes.push(this.#escaped())
      else if (depth > 1 || (depth === 1 && sign !== '(')) bytes.push(sign.charCodeAt(0))
    } while (depth > 0 && !this.ended)
    return { kind: 'string', bytes, start, end: this.at }
  }

  #escaped(): number {
    const octal = this.#match(/[0-7]{1,3}/y)
    if (octal !== '') return Number.parseInt(octal, 8) % 256
    const sign = this.#content[this.at] ?? ''
    this.at += 1
    return (escapes[sign] ?? sign).charCodeAt(0)
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function hexBytes(text: string): number[] {
  const digits = text.replace(/[^0-9A-Fa-f]/gu, '')
  return (digits.match(/.{1,2}/gu) ?? []).map((pair) => Number.parseInt(pair.padEnd(2, '0'), 16))
}
