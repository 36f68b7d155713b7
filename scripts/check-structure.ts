/**
 * Holds the map of ARCHITECTURE.md to the code, where neither the compiler nor the linter can:
 * who may import whom, no cycle between files (types included) nor between folders, no file that is named after nothing.
 */
import { basename, dirname } from 'node:path'
import { apart, areas, floors } from './floors.ts'
import { type SourceFile, readSources } from './source-imports.ts'

/** The agreement runs on both sides of the wire, and in other programs: it may lean on nothing of either world. */
const protocolPackages = /^(?:yjs|lib0\/.+|zod\/mini|fractional-indexing)$/u
const foreignPackages: Readonly<Record<string, RegExp>> = {
  server: /^(?:react|react-dom|@tiptap)(?:\/|$)/u,
  client: /^(?:node:|ws$|fastify|@fastify\/|@myriaddreamin\/)/u,
}
const emptyNames = /^(?:index|utils?|helpers?|types|constants|common|misc|shared)\.tsx?$/u

const isTest = (path: string): boolean => /\.(?:test|spec)\.tsx?$/u.test(path)
const isFile = (node: string): boolean => /\.tsx?$/u.test(node)
const area = (path: string): string => path.split('/')[0] ?? ''
/** What only tests use, wherever it stands. */
const isForTests = (path: string): boolean => isTest(path) || /^(?:testing\/|server\/storage\/contract\/)/u.test(path)

function* wrongDirections(file: SourceFile): Generator<string> {
  const allowed = [...(areas[area(file.path)] ?? []), ...(isForTests(file.path) ? ['testing'] : [])]
  for (const target of file.files) {
    const known = Object.hasOwn(areas, area(target))
    if (known && !allowed.includes(area(target))) yield `${file.path} may not import ${target}`
  }
  if (isTest(file.path)) return
  for (const name of file.packages) {
    const refused =
      area(file.path) === 'protocol' ? !protocolPackages.test(name) : foreignPackages[area(file.path)]?.test(name)
    if (refused === true) yield `${file.path} may not import the package ${name}`
  }
}

/** Every cycle's nodes in order, each cycle found once, from the node at which it closes. */
function cycles(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const found: string[][] = []
  const done = new Set<string>()
  const visit = (node: string, trail: readonly string[]): void => {
    const at = trail.indexOf(node)
    if (at >= 0) {
      found.push([...trail.slice(at), node])
      return
    }
    if (done.has(node)) return
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node])
    done.add(node)
  }
  for (const node of graph.keys()) visit(node, [])
  return found
}

/** A file directly in `server/` stands for itself: main.ts names every folder, and settings.ts none. */
function folder(path: string): string {
  return dirname(path) === area(path) ? path : path.split('/').slice(0, 2).join('/')
}

function* arrowsUpwards(file: SourceFile): Generator<string> {
  const home = area(file.path)
  const rooms = floors[home]
  if (rooms === undefined || isTest(file.path)) return
  const floor = (path: string): number => rooms.indexOf(folder(path).slice(home.length + 1))
  if (floor(file.path) < 0) yield `${file.path} stands in a room that the plan does not have (scripts/floors.ts)`
  for (const target of file.files) {
    if (area(target) === home && floor(target) > floor(file.path)) yield `${file.path} may not look up to ${target}`
    const seen = apart.get(folder(file.path))
    if (seen !== undefined && folder(target) !== folder(file.path) && !seen.includes(area(target)))
      yield `${file.path} stands apart and may not import ${target}`
  }
}

function graphBy(name: (path: string) => string, sources: readonly SourceFile[]): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>()
  for (const source of sources) {
    const from = name(source.path)
    const targets = graph.get(from) ?? new Set()
    for (const file of source.files) if (name(file) !== from) targets.add(name(file))
    graph.set(from, targets)
  }
  return graph
}

const sources = readSources(dirname(import.meta.dirname))
const product = sources.filter((source) => !isTest(source.path))
const problems = [
  ...sources.flatMap((source) => [...wrongDirections(source)]),
  ...product.flatMap((source) => [...arrowsUpwards(source)]),
  ...sources
    .filter(({ path }) => emptyNames.test(basename(path)))
    .map(({ path }) => `${path} is named after nothing it holds`),
  ...cycles(graphBy((path) => path, sources)).map((trail) => `files import each other: ${trail.join(' → ')}`),
  ...cycles(graphBy(folder, product))
    .filter((trail) => !trail.every(isFile))
    .map((trail) => `folders import each other: ${trail.join(' → ')}`),
]
for (const problem of problems) console.error(`✗ ${problem}`)
if (problems.length > 0) process.exitCode = 1
else console.log(`${sources.length} files keep to the map.`)
