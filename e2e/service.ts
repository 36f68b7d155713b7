/** The real server as its users run it: a process of its own with its own data folder, which can be stopped, killed and started again. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { beginAnew } from '../server/room/beginning.ts'
import { openSqlite } from '../server/storage/sqlite/sqlite.ts'
import { officialTextOf } from '../server/texts/kept-text.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export interface Wishes {
  /** Folder of the program to start; this one unless it is said. */
  readonly program?: string
  /** Lays data of an earlier service into the folder before it is opened. */
  readonly data?: (folder: string) => Promise<void>
  /** Files of official texts that lie beside the data. */
  readonly texts?: readonly URL[]
  readonly environment?: Readonly<Record<string, string>>
}

export class Service {
  readonly port: number
  readonly #dataFolder: string
  readonly #program: string
  readonly #environment: Readonly<Record<string, string>>
  #process: ChildProcess | undefined
  #said = ''

  private constructor(
    port: number,
    dataFolder: string,
    program: string,
    environment: Readonly<Record<string, string>>,
  ) {
    this.port = port
    this.#dataFolder = dataFolder
    this.#program = program
    this.#environment = environment
  }

  static async start({ program = root, data, texts = [], environment = {} }: Wishes = {}): Promise<Service> {
    const folder = await mkdtemp(join(tmpdir(), 'paraphe-e2e-'))
    await data?.(folder)
    for (const text of texts) {
      await mkdir(join(folder, 'texts'), { recursive: true })
      await copyFile(text, join(folder, 'texts', basename(text.pathname)))
    }
    const service = new Service(await freePort(), folder, program, environment)
    await service.start()
    return service
  }

  get dataFolder(): string {
    return this.#dataFolder
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  async start(): Promise<void> {
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(this.port),
      HOST: '127.0.0.1',
      DATA_DIR: this.#dataFolder,
      ...this.#environment,
    }
    const child = spawn(process.execPath, ['server/main.ts'], {
      cwd: this.#program,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => {
        this.#said = (this.#said + text.toString()).slice(-20_000)
      })
    while (!(await this.#isReady())) {
      if (child.exitCode !== null) throw new Error(`the server ended at start with ${child.exitCode}:\n${this.#said}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  /** An orderly stop (SIGTERM) unless it is to be a crash (SIGKILL). */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }

  async restart(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    await this.stop(signal)
    await this.start()
  }

  /** As after a restoration of other data: the protocol's document starts a new generation. */
  async renewGeneration(protocol: string): Promise<void> {
    await this.stop()
    const database = new DatabaseSync(join(this.#dataFolder, 'paraphe.sqlite'))
    database.prepare("UPDATE protocols SET generation = generation || '2' WHERE id = ?").run(protocol)
    database.close()
    await this.start()
  }

  /** As when the document carries much that was deleted: it begins anew, with the same words. */
  async beginAnew(protocol: string): Promise<void> {
    await this.stop()
    const storage = await openSqlite({ directory: this.#dataFolder })
    const record = await storage.protocol(protocol)
    const template = record && officialTextOf(record)
    const begun = record && template && (await beginAnew({ storage, record, template, now: Date.now }))
    await storage.close()
    if (!begun?.ok) throw new Error(`${protocol} does not begin anew`)
    await this.start()
  }

  async dispose(): Promise<void> {
    await this.stop()
    await rm(this.#dataFolder, { recursive: true, force: true })
  }

  async #isReady(): Promise<boolean> {
    const answer = await fetch(`${this.url}/readyz`).catch(() => undefined)
    return answer?.ok === true
  }
}

/** Below the ephemeral range, so that no outgoing connection of the tests sits on it between a stop and a start. */
async function freePort(): Promise<number> {
  for (let port = 12_000 + Math.floor(Math.random() * 18_000); ; port++) {
    const server = createServer()
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false))
      server.listen(port, '127.0.0.1', () => resolve(true))
    })
    const taken = free ? (server.address() as AddressInfo).port : undefined
    if (free) await new Promise<void>((resolve) => server.close(() => resolve()))
    if (taken !== undefined) return taken
  }
}
