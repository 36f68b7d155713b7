import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { addressKey, clientAddress, trustedProxies } from './client-address.ts'

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
  ['our proxy that says nothing readable stands for itself', '127.0.0.1', 'unknown', '127.0.0.1'],
  ['our proxy that says nothing stands for itself', '127.0.0.1', undefined, '127.0.0.1'],
])('%s', (_what, peer, forwarded, expected) => {
  expect(from(peer, forwarded)).toBe(expected)
})

test('without a named proxy the header counts for nothing', () => {
  const request = { socket: { remoteAddress: '127.0.0.1' }, headers: { 'x-forwarded-for': '192.0.2.1' } }
  expect(clientAddress(request as unknown as IncomingMessage, trustedProxies([]))).toBe('127.0.0.1')
})

test('one subscriber’s IPv6 network is one address', () => {
  expect(addressKey('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
  expect(addressKey('2001:db8:1:2::9')).toBe('2001:db8:1:2')
  expect(addressKey('2001:db8::9')).toBe('2001:db8:0:0')
  expect(addressKey('::1')).toBe('0:0:0:0')
  expect(addressKey('192.0.2.1')).toBe('192.0.2.1')
})
