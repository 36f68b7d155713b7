/** Every proxy's configuration in docs/EXPLOITATION.md, as it stands there, in front of the service, run by the program it is for. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { scanLimit } from '../../protocol/ledger/acts.ts'
import { roomName } from '../../protocol/wire/wire.ts'
import type { ProtocolCreated, ProtocolOverview, ScanReceived } from '../../protocol/wire/wire.ts'
import { Browser, ixellesAndKalamu } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

interface Proxy {
  readonly name: string
  /** How its block begins in the document. */
  readonly begins: string
  /** What runs it: the block as documented, with this service's address in the place of the documented one. */
  readonly run: (block: string, port: number, folder: string) => Promise<readonly [command: string, ...args: string[]]>
}

const nginx: Proxy = {
  name: 'nginx',
  begins: 'location / {',
  async run(block, port, folder) {
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    for (const place of places) await mkdir(join(folder, place))
    const [, map = ''] = /# (map .*\})$/mu.exec(block) ?? []
    const file = join(folder, 'nginx.conf')
    await writeFile(
      file,
      [
        'daemon off; worker_processes 1;',
        ...(process.getuid?.() === 0 ? ['user root;'] : []),
        `pid ${folder}/pid; error_log ${folder}/error.log; events {}`,
        `http { access_log off; ${places.map((place) => `${place}_temp_path ${folder}/${place};`).join(' ')}`,
        map,
        `server { listen 127.0.0.1:${port};\n${block}\n} }`,
      ].join('\n'),
    )
    return ['nginx', '-c', file, '-p', folder]
  },
}
const caddy: Proxy = {
  name: 'Caddy',
  begins: 'paraphe.commune.be {',
  async run(block, port, folder) {
    const file = join(folder, 'Caddyfile')
    const here = block.replace('paraphe.commune.be', `http://localhost:${port}`)
    await writeFile(file, `{\n  admin off\n  auto_https off\n}\n${here}\n`)
    return ['caddy', 'run', '--config', file, '--adapter', 'caddyfile']
  },
}

async function documented(begins: string): Promise<string> {
  const text = await readFile(join(import.meta.dirname, '../../docs/EXPLOITATION.md'), 'utf8')
  const blocks = Array.from(text.matchAll(/^```\w*\n(.*?)^```$/gmsu), ([, block]) => block ?? '')
  const block = blocks.find((one) => one.startsWith(begins))
  if (block === undefined) throw new Error(`no block in EXPLOITATION.md begins with ${begins}`)
  return block
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Resolves when the port takes connections; asked again at every turn of the event loop, which a test's time bounds. */
async function listening(port: number): Promise<void> {
  const isOpen = (): Promise<boolean> =>
    new Promise((resolve) => {
      const line = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
      line.on('connect', () => line.destroy())
    })
  while (!(await isOpen())) await new Promise((resolve) => setImmediate(resolve))
}

/** Status of a request from another machine's address; on Linux all of 127.0.0.0/8 is here. */
async function statusFor(url: string, localAddress: string): Promise<number | undefined> {
  const asked = request(`${url}/api/me`, { localAddress })
  asked.end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  answer.resume()
  await once(answer, 'end')
  return answer.statusCode
}

const token = 'the-token-of-an-administrator'
const authorization = { authorization: `Bearer ${token}` }

describe.each([nginx, caddy])('behind $name as EXPLOITATION.md configures it', ({ begins, run }) => {
  let service: RunningService
  let url: string
  let folder: string
  let end: () => Promise<unknown>
  let ixelles: Browser
  let id: string
  beforeAll(async () => {
    const port = await freePort()
    url = `http://localhost:${port}`
    service = await startService({
      environment: { PUBLIC_URL: url, TRUSTED_PROXY: '127.0.0.1', ADMIN_TOKEN: token },
      limits: { requestsPerMinute: 30 },
    })
    folder = await mkdtemp(join(tmpdir(), 'paraphe-proxy-'))
    const block = (await documented(begins)).replace('127.0.0.1:3000', new URL(service.url).host)
    const [command, ...args] = await run(block, port, folder)
    // Debian keeps nginx in /usr/sbin, where an ordinary account does not look.
    const env = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin:/opt/homebrew/bin', HOME: folder }
    const child = spawn(command, args, { stdio: 'ignore', env })
    const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve))
    end = async () => {
      child.kill('SIGTERM')
      await ended
    }
    await Promise.race([listening(port), ended.then(() => Promise.reject(new Error(`${command} does not run`)))])
    ixelles = new Browser({ url })
    id = (await ixelles.post<ProtocolCreated>('/api/protocols', ixellesAndKalamu, authorization)).body.id
  })
  afterAll(async () => {
    await end()
    await service.stop()
    await rm(folder, { recursive: true, force: true })
  })

  test('the page comes, and its socket opens and is spoken to', async () => {
    expect((await ixelles.page(`/p/${id}`)).status).toBe(200)
    const { generation } = (await ixelles.get<ProtocolOverview>(`/api/protocols/${id}`)).body
    const address = `${url.replace('http', 'ws')}/sync/${roomName(id, generation)}`
    const socket = new WebSocket(address, { headers: { cookie: ixelles.cookie, origin: url } })
    expect(await once(socket, 'message')).toBeDefined()
    socket.close()
    await once(socket, 'close')
  })

  test('a scan of the signed originals as large as one may be is taken', async () => {
    const bytes = randomBytes(scanLimit)
    bytes.write('%PDF-1.7\n')
    const taken = await ixelles.page(
      `/api/protocols/${id}/scans`,
      { 'content-type': 'application/pdf', accept: 'application/json' },
      { method: 'POST', body: bytes },
    )
    expect([taken.status, (JSON.parse(taken.body) as ScanReceived).size]).toEqual([201, scanLimit])
  })

  test('a visitor who asks too often is refused, and nobody else', async () => {
    const answers: (number | undefined)[] = []
    for (let asked = 0; asked < 31; asked++) answers.push(await statusFor(url, '127.0.0.8'))
    expect(answers.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 200))
    expect(answers[30]).toBe(429)
    expect(await statusFor(url, '127.0.0.9')).toBe(200)
  })
})
