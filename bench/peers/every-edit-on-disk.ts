/**
 * Preloaded into the bare y-websocket relay: it writes 64 bytes and syncs them before it handles an edit, and does nothing
 * else besides. What it takes more than the bare relay is what having each edit on this disk costs by itself.
 */
import { fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Overwritten in place again and again, as a log is that was once written to its end. */
const logBytes = 8 * 1024 * 1024
const row = new Uint8Array(64)
const folder = mkdtempSync(join(tmpdir(), 'paraphe-floor-'))
const log = openSync(join(folder, 'log'), 'w+')
// It is there for as long as this process has it open.
rmSync(folder, { recursive: true })
writeSync(log, new Uint8Array(logBytes))
fdatasyncSync(log)
let at = 0

function isEdit(data: unknown): boolean {
  if (!(data instanceof ArrayBuffer)) return false
  const [kind, step] = new Uint8Array(data)
  return kind === 0 && step === 2
}

/** The relay's own copy of ws. */
const { prototype } = createRequire(process.argv[1] ?? import.meta.filename)('ws') as {
  prototype: { emit: (event: string, ...rest: readonly unknown[]) => boolean }
}
const { emit } = prototype
prototype.emit = function (this: unknown, event, ...rest) {
  if (event === 'message' && isEdit(rest[0])) {
    writeSync(log, row, 0, row.length, at)
    fdatasyncSync(log)
    at = (at + row.length) % logBytes
  }
  return emit.call(this, event, ...rest)
}
