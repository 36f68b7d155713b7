import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { textOf } from '../../protocol/document.ts'
import { RawClient } from '../testing/raw-client.ts'
import { StockClient } from '../testing/stock-client.ts'
import { ixelles, kalamu, protocol, TwoCommunes } from '../testing/two-communes.ts'

let communes: TwoCommunes
beforeEach(async () => {
  communes = await TwoCommunes.start()
})
afterEach(async () => {
  await communes.stop()
  expect(communes.faults).toEqual([])
})

const onDisk = async (field: string): Promise<string> => {
  const { doc } = await communes.rooms.document(protocol.id)
  return textOf(doc, field).toString()
}

describe('two communes with stock clients', () => {
  it('[KEEP3] write different blanks at the same time and both read both', async () => {
    const [belgian, partner] = await Promise.all([
      new StockClient(communes, ixelles).synced(),
      new StockClient(communes, kalamu).synced(),
    ])
    belgian.type('belgian.name', 'Ixelles')
    partner.type('partner.name', 'Kalamu')
    await Promise.all([belgian.reads('partner.name', 'Kalamu'), partner.reads('belgian.name', 'Ixelles')])
    belgian.leave()
    partner.leave()
  })
})
