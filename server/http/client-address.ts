/**
 * From which address a request comes. What a header says of it is believed only from a proxy that the administrator named:
 * anybody can write such a header.
 */
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP, isIPv6 } from 'node:net'

/** Proxies that are believed, as the settings have them: addresses, or ranges such as `10.0.0.0/8`. */
export function trustedProxies(named: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of named) {
    const [address = '', bits] = range.split('/', 2)
    const family = isIPv6(address) ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

/**
 * Each proxy adds whom it heard from at the end of `X-Forwarded-For`; the last one that is no proxy of ours is who asks.
 * Undefined when our own proxy names nobody that can be read: its own address would make one visitor of all of them.
 */
export function clientAddress(request: IncomingMessage, trusted: BlockList): string | undefined {
  const told = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').filter(saysSomething)
  let address: string | undefined = plain(request.socket.remoteAddress ?? '')
  while (address !== undefined && isTrusted(address, trusted)) address = addressIn(told.pop() ?? '')
  return address
}

const saysSomething = (text: string): boolean => text.trim() !== ''

/** As proxies write one: alone, with a port behind it (Azure, IIS), in brackets, in quotes, with the zone of an interface. */
function addressIn(told: string): string | undefined {
  const text = told.trim().replace(/^"(.*)"$/u, '$1')
  const [, bracketed] = /^\[([^\]]+)\](?::\d{1,5})?$/u.exec(text) ?? []
  const [, beforePort] = /^([\d.]+):\d{1,5}$/u.exec(text) ?? []
  const address = plain((bracketed ?? beforePort ?? text).replace(/%[\w.-]+$/u, ''))
  return isIP(address) === 0 ? undefined : address
}

/** What limits are counted by: an address, or the network of 64 bits that one subscriber has of IPv6. */
export function addressKey(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::', 2)
  const before = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const gap = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...gap, ...after].slice(0, 4).join(':')
}

const isTrusted = (address: string, trusted: BlockList): boolean =>
  isIP(address) !== 0 && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

/** An IPv4 address that came over an IPv6 socket is still itself. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/iu, '')
