/** Reading a Word or ODT file that comes back. It changes nothing: what is taken of it, a person writes. */
import * as z from 'zod'
import type { Answers } from '../../../protocol/answers/document.ts'
import { accepted, refused } from '../../../protocol/refusal.ts'
import type { Outcome } from '../../../protocol/refusal.ts'
import { returnedFileLimit } from '../../../protocol/returned/returned-limits.ts'
import type { Returned } from '../../../protocol/returned/returned.ts'
import type { Origin } from '../../export/docx/origin.ts'
import { compareReturned, readReturnedFile } from '../../import/returned-file.ts'
import type { AnyEndpoint } from '../endpoint.ts'
import { protocolEndpoint } from '../protocol-endpoint.ts'
import type { Service } from '../service.ts'
import { read } from '../visit.ts'
import type { Visit } from '../visit.ts'

const returned = z
  .custom<Returned>((value) => typeof value === 'object' && value !== null && 'blanks' in value)
  .meta({
    description:
      'What the file says: `blanks` and `domains` as read, `base` the answers it was made of, `fixed` every difference of the official text, `remarks` what else there is to know.',
  })

export const importEndpoints = (service: Service): readonly AnyEndpoint[] => [
  protocolEndpoint(service, {
    method: 'POST',
    path: '/import',
    summary: 'Reads a DOCX exported earlier, or an ODT saved from it. Nothing is written by this.',
    upload: {
      limit: returnedFileLimit,
      types: [
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.oasis.opendocument.text',
      ],
      read: (bytes) => bytes,
    },
    answers: { kind: 'value', schema: returned },
    refusals: ['file-unreadable', 'file-protected', 'file-macros', 'file-unsafe', 'file-foreign', 'file-elsewhere'],
    async handle({ body, visited }) {
      const reading = readReturnedFile(body)
      if (!reading.ok) return reading
      const { origin } = reading.value
      const base = origin && (await answersAt(service, visited, origin))
      if (base && !base.ok) return base
      const { answers } = await read(service, visited)
      const outcome = compareReturned(visited.template, reading.value, base?.value, answers)
      return outcome.ok ? accepted({ kind: 'value', value: outcome.value }) : outcome
    },
  }),
]

/** The answers the file was made of, out of our own journal and seals: the file only says which. Undefined when we cannot tell. */
async function answersAt(
  service: Service,
  { record, template }: Visit,
  { protocol, generation, template: own, state }: Origin,
): Promise<Outcome<Answers | undefined>> {
  if (protocol !== record.id || own !== template.id) return refused('file-elsewhere')
  if (state.kind === 'sealed') return accepted((await service.storage.seal(record.id, state.number))?.document.answers)
  if (generation !== record.generation && !record.former?.includes(generation)) return accepted(undefined)
  const past = await service.history.text({ protocol: record.id, template }, state.seq)
  return accepted(past.ok ? past.value.answers : undefined)
}
