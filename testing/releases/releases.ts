/** What earlier releases left, one folder each (README.md): files of agreed versions, and a data folder. */
import { readFileSync, readdirSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Party } from '../../protocol/party.ts'
import type { InstancePublicKey } from '../../protocol/wire/wire.ts'

/** An agreed version as it was taken out of its release. */
export interface ReleasedSeal {
  /** "huy-natitingou": the key of its {@link Release.seats}. */
  readonly pair: string
  readonly number: number
  readonly file: (format: 'json' | 'pdf' | 'zip') => Buffer
}
interface Seats {
  readonly protocol: string
  readonly invitations: Readonly<Record<Party | 'observer', string>>
  /** Secrets of running sessions, as they stand in the cookie. */
  readonly sessions: Readonly<Record<Party, string>>
}
export interface Release {
  readonly name: string
  readonly seals: readonly ReleasedSeal[]
  readonly seats: Readonly<Record<string, Seats>>
  readonly instanceKey: InstancePublicKey
  /** Lays its data into an empty folder, for a service to open. */
  readonly layData: (folder: string) => Promise<void>
}

function releaseIn(name: string): Release {
  const folder = join(import.meta.dirname, name)
  const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
  return {
    name,
    seals: readdirSync(folder).flatMap((file) => {
      const [, pair, number] = /^(.+)-(\d+)\.pdf$/u.exec(file) ?? []
      return pair === undefined
        ? []
        : [
            {
              pair,
              number: Number(number),
              file: (format) => readFileSync(join(folder, `${pair}-${number}.${format}`)),
            },
          ]
    }),
    seats: json('seats.json') as Release['seats'],
    instanceKey: json('instance-key.json') as InstancePublicKey,
    layData: (to) => cp(join(folder, 'service'), to, { recursive: true }),
  }
}

export const releases: readonly Release[] = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => releaseIn(name))
