import fc from 'fast-check'
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { expect, test } from 'vitest'
import { addressKey, clientAddress, trustedProxies } from './client-address.ts'

const seed = 20_261_127
const proxies = trustedProxies(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])
const from = (remoteAddress: string, forwarded?: string) =>
  clientAddress(
    { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage,
    proxies,
  )

test.each([
  ['a stranger is where they are', '203.0.113.9', undefined, '203.0.113.9'],
  ['whatever a stranger says, they are where they are', '203.0.113.9', '192.0.2.1', '203.0.113.9'],
  ['our proxy is believed', '127.0.0.1', '192.0.2.1', '192.0.2.1'],
  ['what was said before our proxy heard it is not', '127.0.0.1', '198.51.100.7, 192.0.2.1', '192.0.2.1'],
  ['through two of ours', '::ffff:127.0.0.1', '198.51.100.7, 192.0.2.1, 10.1.2.3', '192.0.2.1'],
  ['over IPv6', 'fd00::1', '2001:db8::5', '2001:db8::5'],
  ['with the port of the connection (Azure, IIS)', '127.0.0.1', '198.51.100.7, 192.0.2.1:54321', '192.0.2.1'],
  ['IPv6 in brackets', '127.0.0.1', '[2001:db8::5]', '2001:db8::5'],
  ['IPv6 in brackets with a port', '127.0.0.1', '[2001:db8::5]:443', '2001:db8::5'],
  ['in quotes', '127.0.0.1', '"[2001:db8::5]:443"', '2001:db8::5'],
  ['IPv6 without brackets', '127.0.0.1', '2001:db8:0:0:0:0:0:5', '2001:db8:0:0:0:0:0:5'],
  ['IPv4 within IPv6', '127.0.0.1', '[::ffff:192.0.2.1]:443', '192.0.2.1'],
  ['with the zone of an interface', '127.0.0.1', 'fe80::1%eth0', 'fe80::1'],
  ['behind an empty place', '127.0.0.1', '192.0.2.1, ,', '192.0.2.1'],
  ['through a proxy of ours that writes its port', '127.0.0.1', '192.0.2.1:1, 10.1.2.3:2', '192.0.2.1'],
  ['behind what cannot be read', '127.0.0.1', 'unknown, 192.0.2.1', '192.0.2.1'],
  ['our proxy that says nothing readable names nobody', '127.0.0.1', 'unknown', undefined],
  [
    'our proxy that heard from another of ours, and that from whom cannot be read',
    '127.0.0.1',
    '_x, 10.1.2.3',
    undefined,
  ],
  ['our proxy that says nothing names nobody', '127.0.0.1', undefined, undefined],
])('%s', (_what, peer, forwarded, expected) => {
  expect(from(peer, forwarded)).toBe(expected)
})

test('without a named proxy the header counts for nothing', () => {
  const request = { socket: { remoteAddress: '127.0.0.1' }, headers: { 'x-forwarded-for': '192.0.2.1' } }
  expect(clientAddress(request as unknown as IncomingMessage, trustedProxies([]))).toBe('127.0.0.1')
})

test(`whatever a proxy of ours writes is an address or nobody, never the proxy (seed ${seed})`, () => {
  const garbage = fc.string({ unit: fc.constantFrom(...Array.from('0123456789abf:.,[]%" x_-')), maxLength: 40 })
  fc.assert(
    fc.property(garbage, (forwarded) => {
      const address = from('127.0.0.1', forwarded)
      expect(address === undefined || (isIP(address) !== 0 && address !== '127.0.0.1')).toBe(true)
    }),
    { seed, numRuns: 2000 },
  )
})

test('one subscriber’s IPv6 network is one address', () => {
  expect(addressKey('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
  expect(addressKey('2001:db8:1:2::9')).toBe('2001:db8:1:2')
  expect(addressKey('2001:db8::9')).toBe('2001:db8:0:0')
  expect(addressKey('::1')).toBe('0:0:0:0')
  expect(addressKey('192.0.2.1')).toBe('192.0.2.1')
})
