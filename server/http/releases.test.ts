/** What an earlier release left on disk and in people's hands, with the program of today. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unzipSync } from 'fflate'
import { lettersOf } from '../../testing/files/expected-outline.ts'
import { outlineOfHtml } from '../../testing/files/read-html.ts'
import { structureOf } from '../../testing/files/read-pdf.ts'
import type { Tagged } from '../../testing/files/read-pdf.ts'
import { wordLines } from '../../testing/files/word-words.ts'
import type { ProtocolOverview } from '../../protocol/wire/wire.ts'
import { releases } from '../../testing/releases/releases.ts'
import { Browser } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

const wordsOf = (tagged: readonly Tagged[]): string =>
  tagged.map(({ text, children }) => text + wordsOf(children)).join('')

describe.each(releases)('the data of release $name', ({ layData, seats, seals }) => {
  let service: RunningService
  beforeAll(async () => {
    service = await startService({ data: layData, now: () => Date.parse('2026-12-01') })
  })
  afterAll(() => service.stop())

  const overviewOf = async (pair: string, side: 'belgian' | 'partner' = 'belgian'): Promise<ProtocolOverview> => {
    const seat = seats[pair]
    if (!seat) throw new Error(`nobody sits at ${pair}`)
    const { protocol, sessions } = seat
    const browser = Browser.signedIn(service, sessions[side])
    const { status, body } = await browser.get<ProtocolOverview>(`/api/protocols/${protocol}`)
    expect(status).toBe(200)
    return body
  }

  test('[KEEP1] opens: each protocol is where its communes left it, and they are still signed in', async () => {
    for (const pair of Object.keys(seats)) {
      const sealed = seals.some((seal) => seal.pair === pair)
      for (const side of ['belgian', 'partner'] as const)
        expect((await overviewOf(pair, side)).stage.kind).toBe(sealed ? 'sealed' : 'draft')
    }
  })

  test('[AGREE2] initials count on the words they were given on, and those on changed words are stale', async () => {
    for (const { pair } of seals)
      for (const item of (await overviewOf(pair)).items.filter(({ state }) => state !== 'empty'))
        expect(item.state).toBe('agreed')
    const open = (await overviewOf('ixelles-kalamu')).items
    const freshOf = (id: string) => {
      const initials = open.find((item) => item.id === id)?.initials
      return [initials?.belgian?.fresh, initials?.partner?.fresh]
    }
    expect([freshOf('belgian.name'), freshOf('ties'), freshOf('domain:registres')]).toEqual([
      [true, true],
      [false, false],
      [true, undefined],
    ])
  })

  test.each(seals)(
    '[SEAL4] $pair, version $number: every file made of it today has its words',
    async ({ pair, number, file }) => {
      const { protocol = '', sessions } = seats[pair] ?? {}
      const exported = async (format: string): Promise<Buffer> => {
        const answer = await fetch(`${service.url}/api/protocols/${protocol}/export.${format}?version=${number}`, {
          headers: { cookie: `session=${sessions?.belgian}` },
        })
        return Buffer.from(await answer.arrayBuffer())
      }
      const released = unzipSync(file('zip'))
      const text = (bytes: Uint8Array | undefined): string =>
        lettersOf(
          Buffer.from(bytes ?? [])
            .toString('utf8')
            .split('—'.repeat(20))[0] ?? '',
        )
      const page = (bytes: Uint8Array | undefined): readonly string[] =>
        outlineOfHtml(Buffer.from(bytes ?? []).toString('utf8'))
      expect(text(await exported('txt'))).toBe(text(released['protocole.txt']))
      expect(page(await exported('html'))).toEqual(page(released['protocole.html']))
      expect(wordLines(await exported('docx'))).toEqual(wordLines(released['protocole.docx'] ?? new Uint8Array()))
      expect(await exported('json')).toEqual(file('json'))
      // Lines break elsewhere when anything of the layout is changed; the words stay.
      expect(lettersOf(wordsOf(await structureOf(await exported('pdf'))))).toBe(
        lettersOf(wordsOf(await structureOf(file('pdf')))),
      )
    },
  )

  test.each(seals)('[SEAL4] $pair, version $number: each file of it is genuine', async ({ file }) => {
    for (const format of ['json', 'pdf'] as const) {
      const { body } = await new Browser(service).verify(file(format))
      expect(body.conclusion).toBe('genuine')
      expect(body.findings.map(({ finding }) => finding.kind)).toContain('text-official')
    }
  })
})
