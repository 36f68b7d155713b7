/**
 * What a document looks like to anybody who opens it, place by place, and whether it is one that the model allows. Written
 * a second time, on Yjs's public methods and without the judge's own rules, so that the two can disagree.
 */
import { generateKeyBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import type { Party } from '../../protocol/party.ts'
import type { Template } from '../../protocol/text/template.ts'

/** Path → what stands there, as text. */
export type View = ReadonlyMap<string, string>

export function viewOf(doc: Y.Doc, template: Template): View {
  const view = new Map<string, string>()
  for (const name of ['choices', 'domains', 'signatories']) doc.getMap(name)
  for (const [field, { kind }] of Object.entries(template.fields))
    if (kind === 'text' || kind === 'selection') doc.getText(`text:${field}`)
  for (const [name, type] of doc.share) {
    if (type instanceof Y.Map) viewMap(view, name, type as Y.Map<unknown>)
    else view.set(name, JSON.stringify(type instanceof Y.Text ? type.toDelta() : type.constructor.name))
  }
  return view
}

function viewMap(view: Map<string, string>, path: string, map: Y.Map<unknown>): void {
  for (const [key, value] of map.entries()) {
    const here = `${path}/${key}`
    if (value instanceof Y.Map) {
      view.set(here, 'map')
      viewMap(view, here, value as Y.Map<unknown>)
    } else if (value instanceof Y.XmlFragment) view.set(here, `body ${JSON.stringify(nodes(value))}`)
    else if (value instanceof Y.Text) view.set(here, `text ${JSON.stringify(value.toDelta())}`)
    else view.set(here, JSON.stringify(value))
  }
}

type Node =
  | { readonly node: string; readonly attributes: object; readonly inside: readonly Node[] }
  | { readonly text: unknown; readonly attributes: object }
  | { readonly odd: string }

const nodes = (fragment: Y.XmlFragment): Node[] =>
  fragment.toArray().map((child): Node => {
    if (child instanceof Y.XmlElement)
      return { node: child.nodeName, attributes: child.getAttributes(), inside: nodes(child) }
    if (child instanceof Y.XmlText) return { text: child.toDelta(), attributes: child.getAttributes() }
    return { odd: child.constructor.name }
  })

export const changesBetween = (before: View, after: View): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path))

/** Whether a side's negotiator may have changed what stands at a path. */
export function mayHaveChanged(path: string, side: Party, before: View, after: View): boolean {
  const [root = '', id = ''] = path.split('/')
  const other: Party = side === 'belgian' ? 'partner' : 'belgian'
  if (root === 'choices') return !id.startsWith(`${other}.`)
  if (root.startsWith('text:')) return !root.startsWith(`text:${other}.`)
  if (root !== 'signatories') return root === 'domains'
  const stated = [before, after].map((view) => view.get(`signatories/${id}/party`) ?? JSON.stringify(side))
  return stated.every((party) => party === JSON.stringify(side))
}

/** What the model does not allow, in words; empty for a sound document. */
export function flaws(doc: Y.Doc, template: Template): string[] {
  const found: string[] = []
  const say = (flaw: string): unknown => found.push(flaw)
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) say('something is pending')
  checkChoices(doc.getMap('choices'), template, say)
  checkDomains(doc.getMap('domains'), template, say)
  checkSignatories(doc.getMap('signatories'), template, say)
  for (const [name, type] of doc.share) {
    if (['choices', 'domains', 'signatories'].includes(name)) continue
    if (!Object.hasOwn(template.fields, name.slice(5))) say(`a root ${name}`)
    else checkLine(name, type, 300, say)
  }
  return found
}

function checkLine(path: string, text: unknown, limit: number, say: (flaw: string) => unknown): void {
  if (!(text instanceof Y.Text) || text instanceof Y.XmlText) return void say(`${path} is no text`)
  const delta = text.toDelta() as { insert: unknown; attributes?: object }[]
  if (delta.some(({ insert, attributes }) => typeof insert !== 'string' || attributes !== undefined))
    say(`${path} is not plain`)
  if (text.length > limit) say(`${path} is too long`)
  if (/\p{Cc}/u.test(delta.map(({ insert }) => String(insert)).join(''))) say(`${path} has control signs`)
  if (Object.keys(text.getAttributes()).length > 0) say(`${path} has attributes`)
}

function checkChoices(choices: Y.Map<unknown>, template: Template, say: (flaw: string) => unknown): void {
  for (const [key, value] of choices.entries()) {
    const [field = '', word] = key.split(':')
    const spec = Object.hasOwn(template.fields, field) ? template.fields[field] : undefined
    const allowed =
      word === 'form'
        ? spec?.kind === 'text' && typeof value === 'string' && /^(?:de|d’|du|des|à|au|aux)$/.test(value)
        : spec?.kind === 'selection'
          ? value === true && spec.options.includes(word ?? '')
          : spec?.kind === 'choice'
            ? spec.options.some((option) => option === value)
            : spec?.kind === 'date' &&
              typeof value === 'string' &&
              new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)
    if (!allowed) say(`choice ${key} is ${String(value)}`)
  }
}

function checkEntry(
  path: string,
  entry: unknown,
  keys: readonly string[],
  say: (flaw: string) => unknown,
): entry is Y.Map<unknown> {
  if (!(entry instanceof Y.Map)) return Boolean(say(`${path} is no map`)) && false
  if ([...entry.keys()].sort().join() !== [...keys].sort().join())
    say(`${path} has the keys ${[...entry.keys()].join()}`)
  try {
    generateKeyBetween(entry.get('position') as string, null)
  } catch {
    say(`${path} stands nowhere`)
  }
  return true
}

function checkDomains(domains: Y.Map<unknown>, template: Template, say: (flaw: string) => unknown): void {
  if (domains.size > template.limits.domains) say('too many domains')
  for (const [id, entry] of domains.entries()) {
    if (!checkEntry(id, entry, ['position', 'retained', 'title', 'body'], say)) continue
    if (typeof entry.get('retained') !== 'boolean') say(`${id} is not retained or not`)
    checkLine(`${id}/title`, entry.get('title'), template.limits.domainTitle, say)
    const body = entry.get('body')
    if (!(body instanceof Y.XmlFragment) || body instanceof Y.XmlElement) say(`${id} has no body`)
    else if (checkBlocks(id, nodes(body), 0, say) > template.limits.domainBody) say(`${id} is too long`)
  }
}

/** Length of the words. */
function checkBlocks(path: string, blocks: readonly Node[], depth: number, say: (flaw: string) => unknown): number {
  let length = 0
  for (const block of blocks) {
    if (!('node' in block)) say(`${path} has words outside a paragraph`)
    else if (Object.keys(block.attributes).length > 0) say(`${path} has attributes`)
    else if (block.node === 'paragraph') length += checkWords(path, block.inside, say)
    else if (block.node !== 'bulletList' && block.node !== 'orderedList') say(`${path} has a ${block.node}`)
    else if (depth === 4) say(`${path} is too deep`)
    else {
      for (const entry of block.inside) {
        if (!('node' in entry) || entry.node !== 'listItem') say(`${path} has a list of other things`)
        else length += checkBlocks(path, entry.inside, depth + 1, say)
      }
    }
  }
  return length
}

function checkWords(path: string, texts: readonly Node[], say: (flaw: string) => unknown): number {
  let length = 0
  for (const text of texts) {
    if (!('text' in text) || Object.keys(text.attributes).length > 0) {
      say(`${path} has an odd paragraph`)
      continue
    }
    for (const { insert, attributes = {} } of text.text as { insert: unknown; attributes?: object }[]) {
      if (typeof insert !== 'string') say(`${path} has an embed`)
      else length += insert.length
      if (
        Object.entries(attributes).some(
          ([mark, value]) => !['bold', 'italic'].includes(mark) || !['{}', 'true'].includes(JSON.stringify(value)),
        )
      )
        say(`${path} has odd marks`)
    }
  }
  return length
}

function checkSignatories(signatories: Y.Map<unknown>, template: Template, say: (flaw: string) => unknown): void {
  const sides: unknown[] = []
  for (const [id, entry] of signatories.entries()) {
    if (!checkEntry(id, entry, ['party', 'position', 'name', 'function', 'delegation'], say)) continue
    sides.push(entry.get('party'))
    if (typeof entry.get('delegation') !== 'boolean') say(`${id} delegates or not`)
    checkLine(`${id}/name`, entry.get('name'), template.limits.signatoryName, say)
    checkLine(`${id}/function`, entry.get('function'), template.limits.signatoryFunction, say)
  }
  for (const side of ['belgian', 'partner']) {
    if (sides.filter((known) => known === side).length > template.limits.signatoriesPerSide)
      say(`too many signatories: ${side}`)
  }
  if (sides.some((side) => side !== 'belgian' && side !== 'partner')) say('a signatory of no side')
}
