import { expect, test } from 'vitest'
import type { CommandKind } from './acts.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { mayAct, mayChangeRole, mayInvite, mayWrite } from './guard.ts'
import type { WriteTarget } from './guard.ts'
import { beforeAnything } from './ledger.ts'
import type { Negotiation, Stage } from './ledger.ts'
import type { Participant, Standing } from '../party.ts'

const draft: Stage = { kind: 'draft' }
const sealed: Stage = { kind: 'sealed', seal: { number: 1, hash: 'f'.repeat(64), by: 'x', at: 0, seq: 1 } }
const belgian: Standing = { side: 'belgian', role: 'negotiator' }
const partner: Standing = { side: 'partner', role: 'negotiator' }
const signatory: Standing = { side: 'partner', role: 'signatory' }
const reader: Standing = { side: 'belgian', role: 'reader' }
const observer: Standing = { side: 'observer', role: 'observer' }

const field = (name: string): WriteTarget => ({ kind: 'field', field: name })
const domains: WriteTarget = { kind: 'domains' }
const write = (standing: Standing, target: WriteTarget, stage: Stage = draft) =>
  mayWrite(standing, stage, cic20172021, target)?.code ?? 'yes'
const act = (standing: Standing, kind: CommandKind, stage: Stage = draft) =>
  mayAct(standing, stage, kind)?.code ?? 'yes'

test('[LOCK3] each side writes its own blanks and what is shared, never the other’s', () => {
  for (const target of [
    field('belgian.name'),
    field('belgian.civility'),
    { kind: 'signatories', party: 'belgian' } as const,
  ]) {
    expect([write(belgian, target), write(partner, target)]).toEqual(['yes', 'not-your-side'])
  }
  for (const target of [field('place'), field('date'), field('ties'), domains]) {
    expect([write(belgian, target), write(partner, target)]).toEqual(['yes', 'yes'])
  }
})

test('[LOCK3] observers, signatories and readers write nothing', () => {
  const targets = [field('partner.name'), field('place'), domains, { kind: 'signatories', party: 'partner' } as const]
  expect(targets.map((target) => write(observer, target))).toEqual(targets.map(() => 'observer-reads'))
  expect(targets.map((target) => write(signatory, target))).toEqual(targets.map(() => 'signatory-reads'))
  expect(targets.map((target) => write(reader, target))).toEqual(targets.map(() => 'reader-reads'))
})

test('[SEAL1] once sealed nobody writes anything', () => {
  for (const target of [field('partner.name'), field('place'), domains])
    expect(write(partner, target, sealed)).toBe('sealed')
})

test('[LOCK2] a blank that the template does not have is nobody’s', () => {
  for (const name of ['article.1', '__proto__', 'constructor', ''])
    expect(write(belgian, field(name))).toBe('unknown-field')
})

test('[SAY2] both sides initial and seal a draft, signatories included; the observer only talks', () => {
  for (const kind of ['initial', 'withdraw', 'seal'] as const) {
    expect([belgian, signatory, observer].map((standing) => act(standing, kind))).toEqual([
      'yes',
      'yes',
      'observer-reads',
    ])
  }
  for (const kind of ['comment', 'reply', 'resolve', 'unresolve'] as const)
    expect(act(observer, kind, sealed)).toBe('yes')
})

test('[SEAL1] a sealed version is neither initialled nor sealed again, only reopened, and only by a side', () => {
  expect((['initial', 'withdraw', 'seal'] as const).map((kind) => act(partner, kind, sealed))).toEqual([
    'sealed',
    'sealed',
    'sealed',
  ])
  expect([act(partner, 'reopen'), act(partner, 'reopen', sealed), act(observer, 'reopen', sealed)]).toEqual([
    'not-sealed',
    'yes',
    'observer-reads',
  ])
})

test('a side invites its own people and observers; the other’s only until somebody of it has come', () => {
  const kito: Participant = { ...partner, id: 'kito', name: 'Kito', function: '' }
  const arrived: Negotiation = {
    ...beforeAnything,
    members: new Map([['kito', { participant: kito, joinedAt: 0, revoked: false }]]),
  }
  const invite = (inviter: Standing, invited: Standing, state: Negotiation) =>
    mayInvite(inviter, invited, state)?.code ?? 'yes'
  expect([belgian, observer, partner].map((invited) => invite(belgian, invited, arrived))).toEqual([
    'yes',
    'yes',
    'not-your-side',
  ])
  expect([invite(belgian, partner, beforeAnything), invite(observer, observer, beforeAnything)]).toEqual([
    'yes',
    'observer-reads',
  ])
})

test('[SAY2] a reader of a commune talks, and states nothing else for it', () => {
  for (const kind of ['comment', 'reply', 'resolve', 'unresolve'] as const) expect(act(reader, kind)).toBe('yes')
  const forTheCommune = ['initial', 'withdraw', 'seal', 'revoke-participant', 'change-role'] as const
  expect(new Set(forTheCommune.map((kind) => act(reader, kind)))).toEqual(new Set(['reader-reads']))
  expect(act(reader, 'reopen', sealed)).toBe('reader-reads')
})

test('a side gives its own people another role; nobody their own, and nobody the other side’s or the observer’s', () => {
  const person = (standing: Standing, id: string): Participant => ({ ...standing, id, name: id, function: '' })
  const [anne, bob, kito, adviser] = [
    person(belgian, 'anne'),
    person(reader, 'bob'),
    person(partner, 'kito'),
    person(observer, 'uvcw'),
  ]
  const members = new Map(
    [anne, bob, kito, adviser].map((one) => [one.id, { participant: one, joinedAt: 0, revoked: false }]),
  )
  const change = (by: Participant, of: Participant) =>
    mayChangeRole(by, of, { ...beforeAnything, members })?.code ?? 'yes'
  expect([change(anne, bob), change(anne, anne), change(anne, kito), change(anne, adviser)]).toEqual([
    'yes',
    'bad-value',
    'not-your-side',
    'bad-value',
  ])
  expect([change(bob, anne), change(adviser, anne)]).toEqual(['reader-reads', 'observer-reads'])
})
