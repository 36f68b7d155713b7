import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const compressible = /\.(?:js|css|html|json|svg|txt|webmanifest|ttf)$/u
/** Below one network packet, a compressed copy saves nothing. */
const worthwhile = 1024

const brotli = promisify(brotliCompress)
const gunzippable = promisify(gzip)

/** Writes `.br` and `.gz` beside every text file of the build, once and at the best ratio, so that serving costs no CPU. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) return
      const files = await readdir(dir, { recursive: true })
      await Promise.all(files.filter((file) => compressible.test(file)).map((file) => compressCopies(join(dir, file))))
    },
  }
}

async function compressCopies(path: string): Promise<void> {
  const bytes = await readFile(path)
  if (bytes.length < worthwhile) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  await writeFile(`${path}.br`, await brotli(bytes, { params }))
  await writeFile(`${path}.gz`, await gunzippable(bytes, { level: 9 }))
}
