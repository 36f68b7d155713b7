/**
 * What an export costs: `node bench/exports.ts`. A full protocol (six domains, six hundred words) as PDF in a fresh process
 * and a warm one, beside a headless Chromium that prints the same HTML and LibreOffice that converts the same DOCX, in
 * turns in one run. Warm, one blank is other words in each round, as after an edit: nothing can simply be given again.
 * Times in ms, memory in MiB. Chromium by CHROMIUM_PATH, LibreOffice when it is installed.
 */
import { chromium } from '@playwright/test'
import type { Browser } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cic20172021 } from '../testing/texts/cic-2017-2021.ts'
import type { Answers } from '../protocol/answers/document.ts'
import { render } from '../protocol/print/render.ts'
import { docxFile } from '../server/export/docx/docx.ts'
import { noTalk } from '../server/export/docx/talk.ts'
import type { Edition } from '../server/export/edition.ts'
import { htmlFile } from '../server/export/html.ts'
import { createPdfMaker } from '../server/export/pdf.ts'
import type { PdfMaker, PdfRequest } from '../server/export/pdf.ts'
import { fullAnswers, sealedEdition } from '../testing/files/filled-in-protocol.ts'

const rounds = 15
const coldRounds = 3
const exportsForMemory = 200

/** The full protocol as it is after one more edit. */
let edits = 0
const edited = (): Answers => {
  edits += 1
  return { ...fullAnswers, texts: { ...fullAnswers.texts, 'belgian.function': `Bourgmestre (${edits})` } }
}
const draft = (): Edition => ({ kind: 'draft', at: Date.UTC(2026, 10, 22) + edits * 60_000 })
const docx = (): Uint8Array =>
  docxFile({
    template: cic20172021,
    answers: edited(),
    edition: draft(),
    talk: noTalk,
    origin: { protocol: 'bench', generation: 'g1', template: cic20172021.id, state: { kind: 'draft', seq: 1 } },
  })

async function timed(step: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await step()
  return performance.now() - started
}
function summary(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1))
  return { p50: at(0.5), p95: at(0.95), rounds: times.length }
}

function edition(kind: Edition['kind']): PdfRequest {
  const answers = edited()
  return { rendered: render(cic20172021, answers), edition: kind === 'draft' ? draft() : sealedEdition(answers) }
}
async function pdf(maker: PdfMaker, request: PdfRequest): Promise<void> {
  const made = await maker.make(request)
  if (!made.ok) throw new Error(made.refusal.detail)
}
async function coldPdf(): Promise<void> {
  const maker = createPdfMaker()
  await pdf(maker, edition('draft'))
  await maker.close()
}
async function printed(browser: Browser): Promise<void> {
  const page = await browser.newPage()
  await page.setContent(htmlFile(render(cic20172021, edited()), draft()))
  await page.pdf({ format: 'A4', tagged: true })
  await page.close()
}
const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    args: ['--no-sandbox'],
    ...(process.env['CHROMIUM_PATH'] === undefined ? {} : { executablePath: process.env['CHROMIUM_PATH'] }),
  })

/** With a profile of its own that earlier rounds have filled; every conversion is a process. */
function converted(folder: string): Promise<void> {
  writeFileSync(join(folder, 'protocole.docx'), docx())
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const asked = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'protocole.docx')]
  const run = spawnSync('soffice', asked, { stdio: 'ignore', timeout: 120_000 })
  return run.status === 0 ? Promise.resolve() : Promise.reject(new Error('LibreOffice did not convert'))
}

async function inTurns(folder: string) {
  const maker = createPdfMaker({ processes: 1 })
  const browser = await openBrowser()
  const office = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0
  await pdf(maker, edition('sealed'))
  await printed(browser)
  if (office) await converted(folder)
  const times = { draft: [] as number[], sealed: [] as number[], docx: [] as number[], chromium: [] as number[] }
  const officeTimes: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const [edited, agreed] = [edition('draft'), edition('sealed')]
    times.draft.push(await timed(() => pdf(maker, edited)))
    times.sealed.push(await timed(() => pdf(maker, agreed)))
    times.docx.push(await timed(() => Promise.resolve(docx())))
    times.chromium.push(await timed(() => printed(browser)))
    if (office && round < 5) officeTimes.push(await timed(() => converted(folder)))
  }
  await maker.close()
  await browser.close()
  return { ...times, office: officeTimes }
}

/** Resident memory of this process and of those it started, in MiB. */
function resident(): number {
  const kilobytes = (pid: string): number =>
    Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  const children = readdirSync(`/proc/${process.pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${process.pid}/task/${task}/children`, 'utf8')
      .split(' ')
      .filter((pid) => pid !== ''),
  )
  return Math.round([String(process.pid), ...children].reduce((sum, pid) => sum + kilobytes(pid), 0) / 1024)
}

async function memory() {
  const maker = createPdfMaker()
  const after: Record<string, { readonly server: number; readonly withTypesetters: number }> = {}
  for (let made = 1; made <= exportsForMemory; made += 1) {
    await pdf(maker, edition(made % 2 === 0 ? 'draft' : 'sealed'))
    if (made % 50 === 0)
      after[String(made)] = { server: Math.round(process.memoryUsage().rss / 2 ** 20), withTypesetters: resident() }
  }
  await maker.close()
  return after
}

const folder = mkdtempSync(join(tmpdir(), 'paraphe-bench-'))
const cold: number[] = []
for (let round = 0; round < coldRounds; round += 1) cold.push(await timed(coldPdf))
const coldBrowser = await timed(async () => {
  const browser = await openBrowser()
  await printed(browser)
  await browser.close()
})
const times = await inTurns(folder)
const thanOthers = (mine: readonly number[]) => {
  const slower = (other: readonly number[]): number => Number((summary(other).p50 / summary(mine).p50).toFixed(1))
  return {
    thanChromium: slower(times.chromium),
    thanLibreOffice: times.office.length === 0 ? null : slower(times.office),
  }
}
const result = {
  pdf: { cold: summary(cold), draft: summary(times.draft), sealed: summary(times.sealed) },
  docx: summary(times.docx),
  chromium: { cold: Number(coldBrowser.toFixed(0)), warm: summary(times.chromium) },
  libreOffice: times.office.length === 0 ? 'is not here' : summary(times.office),
  timesFaster: { draft: thanOthers(times.draft), sealed: thanOthers(times.sealed) },
  memoryAfterExports: await memory(),
}
rmSync(folder, { recursive: true, force: true })
console.log(JSON.stringify({ bench: 'exports', unit: 'ms', ...result }, undefined, 2))
