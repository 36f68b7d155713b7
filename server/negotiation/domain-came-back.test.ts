/** A domain taken out and put back under another id, word for word: nobody sees the difference. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addDomain, domainParts, readAnswers, removeDomain } from '../../protocol/answers/document.ts'
import { judge } from '../../protocol/ledger/agreement.ts'
import type { JudgedItem } from '../../protocol/ledger/agreement.ts'
import { itemsOf } from '../../protocol/points/items.ts'
import { agreeOnEverything, wholeText, write } from '../../testing/service/agreed-text.ts'
import { ixelles, kalamu, protocol, TwoCommunes } from '../../testing/service/two-communes.ts'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'

let communes: TwoCommunes
beforeEach(async () => {
  communes = await TwoCommunes.start()
  await agreeOnEverything(communes)
  await write(communes, (doc) => {
    const title = domainParts(doc, 'population')?.title.toString() ?? ''
    removeDomain(doc, 'population')
    addDomain(doc, 'autre', title)
  })
})
afterEach(() => communes.stop())

async function points(): Promise<readonly JudgedItem[]> {
  const { doc } = await communes.rooms.document(protocol.id)
  return judge(itemsOf(cic20172021, readAnswers(doc, cic20172021)), await communes.secretary.negotiation(protocol.id))
}
const stateOf = async (id: string) => (await points()).find((item) => item.id === id)?.state

test('[SAY2] leaves initials on it and on the list as fresh as before, and the text can be sealed', async () => {
  expect([await stateOf('domain:autre'), await stateOf('domains')]).toEqual(['agreed', 'agreed'])
  expect(await communes.act(ixelles, { kind: 'seal', hash: await wholeText(communes) })).toMatchObject({ ok: true })
})

test('[SAY2] with one word changed is initialled anew', async () => {
  await write(communes, (doc) => domainParts(doc, 'autre')?.title.insert(0, 'Nouvel '))
  expect([await stateOf('domain:autre'), await stateOf('domains')]).toEqual(['open', 'changed'])
})

test('[SAY2] lets a commune withdraw its initials from it, and the other’s stand', async () => {
  expect(await communes.act(kalamu, { kind: 'withdraw', item: 'domain:autre' })).toMatchObject({ ok: true })
  expect(await stateOf('domain:autre')).toBe('belgian')
  expect(await communes.act(kalamu, { kind: 'withdraw', item: 'domain:autre' })).toMatchObject({
    refusal: { code: 'not-initialled' },
  })
})
