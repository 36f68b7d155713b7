/** Where a Word file comes from, kept in it twice: as custom XML, which word processors leave alone, and as a document property, which also survives being saved as ODT. */
import { declaration, escaped } from './xml.ts'

export interface Origin {
  readonly protocol: string
  readonly generation: string
  /** Template id. */
  readonly template: string
  /** Last edit in the journal when the file was made; for an agreed version, its number. */
  readonly state:
    | { readonly kind: 'draft'; readonly seq: number }
    | { readonly kind: 'sealed'; readonly number: number }
}

export const originProperty = 'Paraphe'
const originNamespace = 'urn:paraphe:export:1'

/** `<protocol>.<generation>/<template>#<seq>`, or `…@<number>` for an agreed version. */
const originText = ({ protocol, generation, template, state }: Origin): string =>
  `${protocol}.${generation}/${template}${state.kind === 'draft' ? `#${state.seq}` : `@${state.number}`}`

const storeId = '{6B1F6E0C-7C0B-4B52-9E0D-504152415048}'

export function originParts(origin: Origin): readonly (readonly [string, string])[] {
  const text = escaped(originText(origin))
  return [
    ['customXml/item1.xml', `${declaration}<export xmlns="${originNamespace}">${text}</export>`],
    [
      'customXml/itemProps1.xml',
      `${declaration}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${storeId}"><ds:schemaRefs><ds:schemaRef ds:uri="${originNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    ],
    [
      'customXml/_rels/item1.xml.rels',
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    ],
    [
      'docProps/custom.xml',
      `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${originProperty}"><vt:lpwstr>${text}</vt:lpwstr></property></Properties>`,
    ],
  ]
}
export function readOrigin(text: string): Origin | undefined {
  const [, protocol, generation, template, mark, number] =
    /^([a-z0-9]{8,40})\.([a-z0-9]{1,40})\/([a-z0-9-]{1,60})([#@])(\d{1,15})$/.exec(text.trim()) ?? []
  if (protocol === undefined || generation === undefined || template === undefined || number === undefined)
    return undefined
  const state =
    mark === '#'
      ? ({ kind: 'draft', seq: Number(number) } as const)
      : ({ kind: 'sealed', number: Number(number) } as const)
  return { protocol, generation, template, state }
}
