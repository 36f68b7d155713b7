/** Habits of the house that the linter has no rule for: clocks are arguments, tests neither skip nor sleep, no code spells an official text, one place asks the server. */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { spelledTexts } from './spelled-texts.ts'
import { type ESTree, Visitor, parseSync } from 'vite'

const clockOwner = /^(?:server\/main\.ts|testing\/.*|.*\.test\.tsx?)$/u
const testFile = /\.(?:test|spec)\.tsx?$/u
const idleTest = /^(?:skip|only|todo|fixme|waitForTimeout)$/u

/** Whatever a page asks, these ask it: so everything says for whom the page stands, and no answer is believed unseen ([SAY4]). */
const asksServer = /^client\/net\/(?:api|upload|live)\.ts$/u
const asking = /^(?:fetch|XMLHttpRequest|WebSocket|WebsocketProvider|EventSource|sendBeacon)$/u

const root = dirname(import.meta.dirname)

function problemsOf(path: string): string[] {
  const source = readFileSync(join(root, path), 'utf8')
  const problems: string[] = []
  const at = (node: ESTree.Node): string => `${path}:${source.slice(0, node.start).split('\n').length}`
  const readsClock = !/^(?:protocol|server)\//u.test(path) || clockOwner.test(path)
  const mayAsk = !path.startsWith('client/') || asksServer.test(path) || testFile.test(path)
  new Visitor({
    NewExpression(node) {
      const now = node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0
      if (node.callee.type === 'Identifier' && asking.test(node.callee.name) && !mayAsk)
        problems.push(`${at(node)} asks the server by itself: client/net does`)
      if (now && !readsClock) problems.push(`${at(node)} reads the clock: the present moment is an argument`)
    },
    CallExpression(node) {
      const called = node.callee.type === 'MemberExpression' ? node.callee.property : node.callee
      if (called.type === 'Identifier' && asking.test(called.name) && !mayAsk)
        problems.push(`${at(node)} asks the server by itself: client/net does`)
      if (!testFile.test(path) || called.type !== 'Identifier') return
      if (idleTest.test(called.name))
        problems.push(`${at(node)} calls ${called.name}: a test runs, and waits for an event`)
      if (called.name === 'setTimeout' && node.arguments[0]?.type === 'Identifier')
        problems.push(`${at(node)} sleeps: wait for the event or the state`)
    },
  }).visit(parseSync(path, source).program)
  return problems
}

const paths = globSync('{protocol,server,client,testing,e2e,bench}/**/*.{ts,tsx}', { cwd: root })
const problems = [...paths.flatMap(problemsOf), ...spelledTexts(root)]
for (const problem of problems) console.error(`✗ ${problem}`)
if (problems.length > 0) process.exitCode = 1
else console.log(`${paths.length} files keep the habits.`)
