import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'vite'

/** What one source file asks for: its own kind by path from the root, everybody else's by the package's name. */
export interface SourceFile {
  readonly path: string
  readonly files: readonly string[]
  readonly packages: readonly string[]
}

export function readSources(root: string): SourceFile[] {
  const paths = globSync('{protocol,server,client,testing,e2e,bench,scripts}/**/*.{ts,tsx}', { cwd: root })
  return paths.map((path) => readSource(root, path))
}

function readSource(root: string, path: string): SourceFile {
  const source = readFileSync(join(root, path), 'utf8')
  const { module, errors } = parseSync(path, source)
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors.map((error) => error.message).join('; ')}`)
  const asked = [
    ...module.staticImports.map((statement) => statement.moduleRequest.value),
    ...module.staticExports.flatMap((statement) => statement.entries.map((entry) => entry.moduleRequest?.value)),
    ...module.dynamicImports.map((call) => literal(source.slice(call.moduleRequest.start, call.moduleRequest.end))),
  ].filter((specifier) => specifier !== undefined)
  const relative = asked.filter((specifier) => specifier.startsWith('.'))
  return {
    path,
    files: relative.map((specifier) => normalize(join(dirname(path), specifier.replace(/\?.*$/u, '')))),
    packages: asked.filter((specifier) => !specifier.startsWith('.')),
  }
}

/** The text of a quoted string; a computed address is not ours to judge. */
function literal(code: string): string | undefined {
  return /^(?:'([^']*)'|"([^"]*)")$/u
    .exec(code)
    ?.slice(1)
    .find((text) => text !== undefined)
}
