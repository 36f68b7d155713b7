/** How many TCP connections one address holds open. A proxy of ours brings everybody's, and is not counted. */
import type { Server } from 'node:http'
import { isIPv6 } from 'node:net'
import type { BlockList, Socket } from 'node:net'
import { addressKey } from './client-address.ts'

export function boundConnections(server: Server, most: number, trusted: BlockList): void {
  const open = new Map<string, number>()
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? ''
    if (address !== '' && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')) return
    const key = addressKey(address)
    const before = open.get(key) ?? 0
    if (before >= most) return void socket.destroy()
    open.set(key, before + 1)
    socket.once('close', () => {
      const left = (open.get(key) ?? 1) - 1
      if (left > 0) open.set(key, left)
      else open.delete(key)
    })
  })
}
