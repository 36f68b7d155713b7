/** Builds the page that verifies offline (dist/verifier/verifier.html): one file with everything in it, as archives carry it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'vite'

const root = dirname(import.meta.dirname)
const folder = join(root, 'dist', 'verifier')
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    // Whatever opens a file of thirty years ago opens this.
    target: 'es2020',
    outDir: folder,
    emptyOutDir: true,
    modulePreload: false,
    rolldownOptions: {
      input: join(root, 'client', 'offline', 'verifier.ts'),
      checks: { pluginTimings: false },
      output: { format: 'iife', entryFileNames: 'verifier.js' },
    },
  },
})
// Inside a page a script ends at the first of these, wherever it stands.
const script = readFileSync(join(folder, 'verifier.js'), 'utf8').replaceAll(/<(?=\/script|!--)/giu, String.raw`\x3C`)
const page = readFileSync(join(root, 'client', 'offline', 'verifier.html'), 'utf8')
writeFileSync(
  join(folder, 'verifier.html'),
  page.replace('<script src="verifier.js"></script>', () => `<script>\n${script}</script>`),
)
