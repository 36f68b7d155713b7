import { strFromU8, unzipSync } from 'fflate'
import { createHash, createPublicKey, verify } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { LedgerEntry } from '../../protocol/ledger/acts.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { render } from '../../protocol/print/render.ts'
import { archiveOf, archivedLines, scansNamed } from './archive.ts'
import type { ArchiveRequest } from './archive.ts'
import { sealJson } from './json.ts'
import { fullAnswers, sealedEdition } from '../../testing/files/filled-in-protocol.ts'

const edition = sealedEdition(fullAnswers)
const scanned = Buffer.from('%PDF-scan')
const scan = {
  sha256: createHash('sha256').update(scanned).digest('hex'),
  type: 'application/pdf',
  read: async () => scanned,
} as const
const request: ArchiveRequest = {
  rendered: render(cic20172021, fullAnswers),
  edition,
  pdf: Buffer.from('%PDF-'),
  docx: Buffer.from('PK'),
  lines: [],
  scans: [scan],
}
const whole = (): Promise<Uint8Array> => buffer(archiveOf(request))
const files = unzipSync(await whole())
const line = (audience: LedgerEntry['audience'], act: LedgerEntry['act']): LedgerEntry => ({
  seq: 1,
  id: 'line-0001',
  at: 1,
  by: 'p1',
  audience,
  act,
})

test('an archive holds every form of the version, its proofs, its record, and how to read them', () => {
  expect(Object.keys(files)).toEqual([
    'LISEZ-MOI.txt',
    'protocole.pdf',
    'protocole.docx',
    'protocole.html',
    'protocole.txt',
    'protocole-scelle.json',
    'preuve/contenu-signe.json',
    'preuve/signature.bin',
    'preuve/cle-publique.pem',
    'preuve/schema.json',
    'registre.json',
    `originaux/${scan.sha256.slice(0, 12)}.pdf`,
    'verifier.html',
    'EMPREINTES-SHA256.txt',
  ])
  expect(strFromU8(files['protocole-scelle.json'] ?? new Uint8Array())).toBe(sealJson(edition.seal))
})

test('[SEAL3] its proofs hold without this program: the signature, the hash, the list of hashes', () => {
  const file = (name: string): Uint8Array => files[name] ?? new Uint8Array()
  const key = createPublicKey(strFromU8(file('preuve/cle-publique.pem')))
  const signed = file('preuve/contenu-signe.json')
  expect(verify(null, signed, key, file('preuve/signature.bin'))).toBe(true)
  expect(createHash('sha256').update(signed).digest('hex')).toBe(edition.seal.hash)
  for (const sum of strFromU8(file('EMPREINTES-SHA256.txt')).trimEnd().split('\n')) {
    const [digest = '', name = ''] = sum.split('  ')
    expect(createHash('sha256').update(file(name)).digest('hex')).toBe(digest)
  }
})

test('[SEAL1] the same version and record make the same bytes', async () => {
  expect(await whole()).toEqual(await whole())
})

test('what it says in French names every file it holds', () => {
  const readMe = strFromU8(files['LISEZ-MOI.txt'] ?? new Uint8Array())
  const named = Object.keys(files).filter((name) => name !== 'LISEZ-MOI.txt')
  const told = (name: string): boolean => readMe.includes(name) || readMe.includes(`${name.split('/')[0]}/ `)
  expect(named.filter((name) => !told(name))).toEqual([])
  expect(readMe).toContain(edition.seal.hash)
})

test('[SAY3] a record holds what both communes stated: no private line, no link, and talk only when it was asked for', () => {
  const lines = [
    line('all', { kind: 'seal', number: 1, hash: 'f'.repeat(64) }),
    line('all', { kind: 'reply', thread: 'thread-1', body: 'au vu de tous' }),
    line('belgian', { kind: 'reply', thread: 'thread-2', body: 'entre nous' }),
    line('all', { kind: 'revoke-invitation', invitation: 'invitation-1' }),
  ]
  expect(archivedLines(lines, false)).toEqual(lines.slice(0, 1))
  expect(archivedLines(lines, true)).toEqual(lines.slice(0, 2))
})

test('scans of the version are named once, those of another one not at all', () => {
  const head = { sha256: 'b'.repeat(64), type: 'image/png', size: 1 } as const
  const scanned = (seal: number): LedgerEntry => line('all', { kind: 'scan', seal, scan: head })
  expect(scansNamed([scanned(1), scanned(1), scanned(2)], 1)).toEqual([head.sha256])
  expect(scansNamed([scanned(2)], 1)).toEqual([])
})
