import { describe, expect, test } from 'vitest'
import { canonicalJson, hashOf, hashOfText } from '../../protocol/canonical.ts'
import type { Json } from '../../protocol/canonical.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { noAnswers } from '../../protocol/answers/document.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import { beforeAnything } from '../../protocol/ledger/ledger.ts'
import type { Negotiation } from '../../protocol/ledger/ledger.ts'
import { plainText } from '../../protocol/print/plain-text.ts'
import { displayed, render } from '../../protocol/print/render.ts'
import type { Edition } from './edition.ts'
import { htmlFile } from './html.ts'
import { sealJson, stateExport, stateJson } from './json.ts'
import { textFile } from './plain.ts'
import { fullAnswers, sealedEdition } from '../../testing/files/filled-in-protocol.ts'

const draft: Edition = { kind: 'draft', at: Date.UTC(2026, 10, 22, 10, 5) }
const sealed = sealedEdition(fullAnswers)
const { seal } = sealed
const rendered = render(cic20172021, fullAnswers)

describe('the text file', () => {
  test('[LOCK1] is the official text with its answers', () => {
    expect(textFile(rendered, draft)).toContain(plainText(displayed(rendered)))
  })

  test('says PROJET for a draft, and for a seal its number and hash', () => {
    expect(textFile(rendered, draft)).toMatch(
      /^PROJET\nTexte en cours de négociation, état au 22 novembre 2026 à 11 h 05\n/,
    )
    expect(textFile(rendered, sealed)).toContain(`Version convenue n° 1, arrêtée le 3 septembre 2018 à 11 h 30`)
    expect(textFile(rendered, sealed)).toContain(seal.hash)
    expect(textFile(rendered, sealed)).not.toContain('PROJET')
  })
})

describe('the HTML file', () => {
  const texts = {
    ...fullAnswers.texts,
    'belgian.name': '<script>alert("1")</script> & Cie',
    'partner.function': '</p></main><h1>Autre titre</h1>',
  }
  const hostile = htmlFile(
    render(cic20172021, {
      ...fullAnswers,
      texts,
      domains: fullAnswers.domains.map((domain) => ({
        ...domain,
        title: '<img src=x onerror=1>',
        body: [{ kind: 'paragraph', runs: [{ text: '<b>', bold: true }] }],
      })),
    }),
    draft,
  )
  /** What is read on the page: markup and the space around it taken away, entities resolved. */
  const readOut = (html: string): string =>
    (html.split('<main>')[1]?.split('</main>')[0] ?? '')
      .replace(/<br>/g, ', ')
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
  const bare = (text: string): string => text.replace(/\s/g, '')

  test('[LOCK1] is the official text, letter for letter, while nothing is filled', () => {
    expect(bare(readOut(htmlFile(render(cic20172021, noAnswers), draft)))).toContain(
      bare(plainText(displayed(render(cic20172021, noAnswers)))).split('PourlaCommune')[0],
    )
  })

  test('has one title, its articles as headings, and speaks French', () => {
    const html = htmlFile(rendered, sealed)
    expect(['<h1', '<h2', '<h3', '<html lang="fr-BE">'].map((tag) => html.split(tag).length - 1)).toEqual([1, 5, 3, 1])
  })

  test('[LOCK2] shows typed markup as words', () => {
    expect(hostile).not.toMatch(/<script|<img|<h1>Autre/)
    expect(readOut(hostile)).toContain('<script>alert("1")</script> & Cie')
    expect(hostile.match(/<h1/g)).toHaveLength(1)
  })

  test('needs nothing from anywhere else', () => {
    expect(hostile).not.toMatch(/<link|<script|\ssrc=(?!x)|url\(|@import/)
  })

  test('says PROJET for a draft only, and the hash for a seal only', () => {
    expect(hostile).toContain('<strong>PROJET</strong>')
    expect(htmlFile(rendered, sealed)).not.toContain('PROJET')
    expect(htmlFile(rendered, sealed)).toContain(seal.hash)
  })
})

describe('the JSON of a seal', () => {
  test('[SEAL3] holds the document whose canonical form the hash names', () => {
    const read = JSON.parse(sealJson(seal)) as { hash: string; document: Json }
    expect(hashOfText(canonicalJson(read.document))).toBe(read.hash)
    expect(read.hash).toBe(seal.hash)
  })

  test('[SEAL1] is the same bytes wherever it stands: the canonical form of itself', () => {
    expect(canonicalJson(JSON.parse(sealJson(seal)) as Json)).toBe(sealJson(seal))
  })
})

describe('the JSON of the state', () => {
  const [first] = itemsOf(cic20172021, fullAnswers)
  const negotiation: Negotiation = {
    ...beforeAnything,
    names: { belgian: 'Ixelles', partner: 'Kalamu' },
    members: new Map([
      [
        'p1',
        {
          participant: { id: 'p1', name: 'Béa Diallo', function: 'Échevin', side: 'belgian', role: 'negotiator' },
          joinedAt: 1,
          revoked: false,
        },
      ],
    ]),
    threads: [
      {
        id: 't1',
        item: 'ties',
        itemLabel: 'Liens',
        audience: 'belgian',
        messages: [{ seq: 1, by: 'p1', at: 1, body: 'Entre nous seulement' }],
        resolved: undefined,
        condition: undefined,
      },
    ],
    initials: new Map([
      [
        'belgian.name',
        {
          belgian: {
            seq: 7,
            by: 'p1',
            at: 900,
            hash: first?.hash ?? '',
            content: { kind: 'domains', order: [] },
            text: '',
            round: 1,
          },
        },
      ],
    ]),
  }
  const state = stateExport({
    protocol: 'ixelleskalamu',
    at: 1000,
    template: cic20172021,
    answers: fullAnswers,
    negotiation,
  })

  test('tells every point with its words, hash and initials', () => {
    expect(state.items[0]).toMatchObject({
      id: 'belgian.name',
      text: 'la Commune d’Ixelles',
      state: 'belgian',
      initials: { belgian: { name: 'Béa Diallo', function: 'Échevin', at: 900, seq: 7, fresh: true } },
    })
    expect(state.items.map((item) => item.id)).toEqual(itemsOf(cic20172021, fullAnswers).map((item) => item.id))
    expect(hashOf(state.template)).toBe(hashOf(seal.document.template))
  })

  test('holds the text a seal would hold', () => {
    expect(state.text).toBe(seal.document.text)
  })

  test('[SAY3] carries no talk', () => {
    expect(stateJson(state)).not.toContain('Entre nous')
  })

  test('names the parties as they were created while their blanks are empty', () => {
    expect(
      stateExport({ protocol: 'p', at: 0, template: cic20172021, answers: noAnswers, negotiation }).parties,
    ).toEqual({ belgian: 'Ixelles', partner: 'Kalamu' })
  })
})
