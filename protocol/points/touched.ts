/** Which points of the negotiation an edit touched, read off the transaction that applied it. */
import * as Y from 'yjs'
import { fieldOfRoot, roots } from '../answers/document.ts'
import { formsHangOn } from '../answers/formats.ts'
import { choiceSpec } from '../answers/grammar.ts'
import { domainItem, domainsItem, signatoriesItem } from './items.ts'
import type { ItemId } from './items.ts'
import { agentOf } from '../text/blanks.ts'
import { parties } from '../party.ts'
import type { Party } from '../party.ts'
import type { FieldId, Template } from '../text/template.ts'

/** To be asked before the transaction ends: what it deleted is still known then. Format marks that showed nowhere touch no point. */
export function touchedItems(template: Template, transaction: Y.Transaction): ReadonlySet<ItemId> {
  const touched = new Set<ItemId>()
  const onlyDeletes = !writes(transaction)
  for (const [type, keys] of transaction.changed) {
    if (onlyDeletes && type instanceof Y.XmlText && onlyTidies(type, transaction)) continue
    const { root, path } = placeOf(type as Y.AbstractType<unknown>)
    const name = [...transaction.doc.share].find(([, shared]) => shared === root)?.[0]
    if (name === undefined) continue
    for (const key of keys) {
      const [first, second] = key === null ? path : [...path, key]
      for (const item of itemsAt(template, name, root, first, second)) touched.add(item)
    }
  }
  return touched
}

const writes = ({ doc: { store }, beforeState }: Y.Transaction): boolean =>
  [...store.clients.keys()].some((client) => Y.getState(store, client) > (beforeState.get(client) ?? 0))

function onlyTidies(text: Y.XmlText, { deleteSet }: Y.Transaction): boolean {
  const isGone = ({ id: { client, clock } }: Y.Item): boolean =>
    (deleteSet.clients.get(client) ?? []).some((range) => range.clock <= clock && clock < range.clock + range.len)
  const marks = new Set<Y.Item>()
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.deleted || !isGone(item)) continue
    if (!(item.content instanceof Y.ContentFormat)) return false
    marks.add(item)
  }
  return !formsHangOn(text, marks)
}

/** The root a type hangs in, and the keys of maps on the way to it. */
function placeOf(type: Y.AbstractType<unknown>): { root: Y.AbstractType<unknown>; path: readonly string[] } {
  const path: string[] = []
  let here = type
  while (here._item?.parent instanceof Y.AbstractType) {
    if (here._item.parentSub !== null) path.unshift(here._item.parentSub)
    here = here._item.parent
  }
  return { root: here, path }
}

function itemsAt(
  template: Template,
  name: string,
  root: Y.AbstractType<unknown>,
  key: string | undefined,
  part: string | undefined,
): readonly ItemId[] {
  const field = fieldOfRoot(name)
  if (field !== undefined) return itemsOfField(template, field)
  if (key === undefined) return []
  switch (name) {
    case roots.choices: {
      const spec = choiceSpec(template, key)
      return spec ? itemsOfField(template, spec.field) : []
    }
    case roots.domains:
      if (part === undefined) return [domainsItem, domainItem(key)]
      return [part === 'position' ? domainsItem : domainItem(key)]
    case roots.signatories:
      return sidesOf(root, key).map(signatoriesItem)
    default:
      return []
  }
}

/** A representative signs unless somebody else is named: their name is in both points. */
function itemsOfField(template: Template, field: FieldId): ItemId[] {
  const items = template.items.filter((item) => item.fields.includes(field)).map(({ id }) => id)
  const signing = parties.filter((party) => {
    const agent = agentOf(template, party)
    return field === agent?.name || field === agent?.function
  })
  return [...items, ...signing.map(signatoriesItem)]
}

/** Whose signatory it is, or was; both sides when nothing tells any more. */
function sidesOf(root: Y.AbstractType<unknown>, key: string): readonly Party[] {
  const content = root._map.get(key)?.content
  const entry = content instanceof Y.ContentType ? content.type : undefined
  const side = entry?._map.get('party')?.content
  const value: unknown = side instanceof Y.ContentAny ? side.arr.at(-1) : undefined
  return parties.filter((party) => value === undefined || party === value)
}
