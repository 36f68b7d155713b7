/** The service and the command say the same of the same files; the page in the archive is asked in e2e/archive.spec.ts. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Conclusion } from '../../protocol/version/verify.ts'
import type { Problem, Verification } from '../../protocol/wire/wire.ts'
import { sealedByRelease, verificationCases } from '../../testing/files/verification-cases.ts'
import { Browser } from '../../testing/service/browser.ts'
import { startService } from '../../testing/service/running-service.ts'
import type { RunningService } from '../../testing/service/running-service.ts'

const { release, file } = sealedByRelease()
let service: RunningService
let folder: string
beforeAll(async () => {
  service = await startService({ data: release.layData, now: () => Date.parse('2026-12-01') })
  folder = await mkdtemp(join(tmpdir(), 'paraphe-cases-'))
})
afterAll(async () => {
  await service.stop()
  await rm(folder, { recursive: true })
})

/** What a script learns from how the command ends. */
const endOf = (conclusion: Conclusion | undefined): number =>
  conclusion === 'genuine' ? 0 : conclusion === undefined || conclusion === 'altered' ? 1 : 2

async function command(...args: readonly string[]): Promise<number> {
  const entry = join(import.meta.dirname, '..', 'verify.ts')
  try {
    await promisify(execFile)(process.execPath, [entry, ...args])
    return 0
  } catch (error) {
    return (error as { code: number }).code
  }
}

describe.each(verificationCases(file))('[AGREE5] $what', (one) => {
  test('at the service that sealed', async () => {
    const { status, body } = await new Browser(service).verify<Verification & Problem>(one.file)
    expect(one.atService === undefined ? body.code : body.conclusion).toBe(one.atService ?? 'no-seal-inside')
    expect(status).toBe(one.atService === undefined ? 422 : 200)
  })

  test('by the command, without a key, with the key and with its fingerprint', async () => {
    const path = join(folder, 'file.json')
    await writeFile(path, one.file)
    const { publicKey, fingerprint } = release.instanceKey
    expect(await command(path)).toBe(endOf(one.alone))
    expect(await command(path, '--key', publicKey)).toBe(endOf(one.withKey))
    expect(await command(path, '--key', fingerprint.toUpperCase())).toBe(endOf(one.withKey))
  }, 60_000)
})
