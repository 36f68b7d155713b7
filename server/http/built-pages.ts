/** What the client's build left in `dist`: the addresses of its files and the function that renders a page before any script runs. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod'
import type { Language, PageState, Prerender } from '../../protocol/wire/wire.ts'
import { pageHtml, titleNames } from './page.ts'
import type { PageAssets } from './page.ts'

export interface BuiltPages {
  /** Folder of the files that browsers load. */
  readonly clientDirectory: string
  /** `names`: the communes of a protocol's page. */
  readonly html: (state: PageState, names?: Parameters<typeof titleNames>[0]) => string
}

const chunk = z.object({
  file: z.string(),
  css: z.array(z.string()).optional(),
  imports: z.array(z.string()).optional(),
})
const manifest = z.record(z.string(), chunk)
type Manifest = z.infer<typeof manifest>
const entry = 'client/main.tsx'
/** The words of a page: the one file that its script asks for by the page's language. */
const catalogue = (language: Language): string => `client/i18n/${language}/catalogue.ts`

/** Undefined when nothing is built in that folder. */
export async function loadBuiltPages(distDirectory: string): Promise<BuiltPages | undefined> {
  const clientDirectory = join(distDirectory, 'client')
  const manifestFile = join(clientDirectory, 'manifest.json')
  const prerenderFile = join(distDirectory, 'prerender', 'prerender.js')
  const verifierFile = join(distDirectory, 'verifier', 'verifier.html')
  if (!existsSync(manifestFile) || !existsSync(prerenderFile) || !existsSync(verifierFile)) return undefined
  const assets = assetsOf(manifest.parse(JSON.parse(await readFile(manifestFile, 'utf8'))))
  const { prerender } = (await import(pathToFileURL(prerenderFile).href)) as { readonly prerender: Prerender }
  return {
    clientDirectory,
    html: (state, names) => pageHtml(state, names && titleNames(names), assets[state.language], prerender),
  }
}

function assetsOf(built: Manifest): Readonly<Record<Language, PageAssets>> {
  const main = built[entry]
  if (main === undefined) throw new Error(`the build has no ${entry}`)
  const atOnce = neededAtOnce(built, entry)
  const of = (language: Language): PageAssets => {
    const needed = [...neededAtOnce(built, catalogue(language), new Set(atOnce))]
    return {
      script: `/${main.file}`,
      styles: needed.flatMap((name) => built[name]?.css ?? []).map((file) => `/${file}`),
      preload: needed.filter((name) => name !== entry).map((name) => `/${built[name]?.file ?? ''}`),
    }
  }
  const [fr, nl, en] = [of('fr'), of('nl'), of('en')]
  return { fr, nl, en }
}

/** The entry and everything it imports statically, itself last so that its styles win. */
function neededAtOnce(built: Manifest, name: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(name)) return seen
  for (const imported of built[name]?.imports ?? []) neededAtOnce(built, imported, seen)
  return seen.add(name)
}
