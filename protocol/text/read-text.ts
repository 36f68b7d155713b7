/** A file as an official text, or everything that is wrong in it, in sentences with places. */
import type * as z from 'zod/mini'
import { faultsOf } from './text-faults.ts'
import type { Fault } from './text-faults.ts'
import { placeIn, templateOf, textFile } from './text-file.ts'
import type { Template } from './template.ts'

export type ReadText =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly faults: readonly Fault[] }

export function readText(json: unknown): ReadText {
  const read = textFile.safeParse(json)
  if (!read.success) return { ok: false, faults: read.error.issues.flatMap((issue) => faultsIn(issue, json)) }
  const template = templateOf(read.data)
  const faults = faultsOf(template)
  return faults.length === 0 ? { ok: true, template } : { ok: false, faults }
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    json,
  )
}

type Issue = z.core.$ZodIssue

function faultsIn(issue: Issue, json: unknown): Fault[] {
  const at = placeIn(issue.path)
  const told = (fr: string, en: string): Fault[] => [{ at, fr, en }]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        at: placeIn([...issue.path, key]),
        fr: 'Cette clé n’existe pas dans le format.',
        en: 'The format has no such key.',
      }))
    case 'invalid_type':
      return valueAt(json, issue.path) === undefined
        ? told('Ceci manque.', 'This is missing.')
        : told(`Ceci devrait être de type «${issue.expected}».`, `This should be of type “${issue.expected}”.`)
    case 'invalid_value':
      return told(
        `Il faut ici: ${issue.values.join(', ')}.`,
        `One of these is needed here: ${issue.values.join(', ')}.`,
      )
    case 'too_big':
      return told(
        `C’est trop: ${String(issue.maximum)} au plus.`,
        `This is too much: ${String(issue.maximum)} at most.`,
      )
    case 'too_small':
      return told(
        `C’est trop peu: ${String(issue.minimum)} au moins.`,
        `This is too little: ${String(issue.minimum)} at least.`,
      )
    case 'invalid_format':
    case 'invalid_key':
      return told(
        'Un nom se compose de minuscules et de chiffres, en groupes liés par un point ou un trait d’union, 64 signes au plus.',
        'An id is made of lower-case letters and digits, in groups joined by a dot or a hyphen, 64 signs at most.',
      )
    case 'invalid_union':
      return told('Ceci n’est aucune des formes permises ici.', 'This is none of the forms that may stand here.')
    default:
      return told('Ceci n’a pas la forme voulue.', 'This does not have the right form.')
  }
}
