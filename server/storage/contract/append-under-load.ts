/**
 * `append-under-load.ts <directory> <seed>`: writes to two protocols and their ledgers with many calls underway, and prints
 * `edit <protocol> <seq>` or `line <protocol> <seq>` only when the storage has acknowledged it. Runs until it is killed.
 */
import type { Outcome } from '../../../protocol/refusal.ts'
import { createProtocol, edits, ixelles, resolve, seeded, tintigny } from './ground.ts'
import { openSqlite } from '../sqlite/sqlite.ts'

const [directory = '', seed = '0'] = process.argv.slice(2)
const random = seeded(Number(seed))
const storage = await openSqlite({ directory })

/** Never more than this many appends of one protocol underway: memory must not be what ends the run. */
const underway = 12

async function write(protocol: string): Promise<never> {
  if ((await storage.protocol(protocol)) === undefined) await createProtocol(storage, protocol)
  let { seq } = await storage.load(protocol)
  for (;;) {
    const asked: Promise<unknown>[] = []
    for (let call = 0; call < underway; call += 1) {
      const from = seq + 1
      seq += 1 + Math.floor(random() * 4)
      asked.push(storage.append(protocol, edits(protocol, from, seq)).then(acknowledge('edit', protocol)))
    }
    asked.push(storage.record(protocol, resolve(`act-${seq}`), {}).then(acknowledge('line', protocol)))
    if (random() < 0.2) asked.push(storage.saveSnapshot(protocol, seq, new Uint8Array(50_000).fill(seq)))
    await Promise.all(asked)
  }
}

const acknowledge =
  (kind: 'edit' | 'line', protocol: string) =>
  (answer: Outcome<{ readonly seq: number } | { readonly kind: 'moved' }>): void => {
    if (!answer.ok) throw new Error(`${protocol} was refused: ${answer.refusal.code}`)
    if (!('seq' in answer.value)) throw new Error(`${protocol} moved without a condition`)
    process.stdout.write(`${kind} ${protocol} ${answer.value.seq}\n`)
  }

await Promise.all([write(ixelles), write(tintigny)])
