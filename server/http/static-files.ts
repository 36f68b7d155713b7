/** The files of the built page, compressed beforehand. Their names carry their hash: what was loaded once is never asked for again. */
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { oldBrowserPath, oldBrowserScript } from './old-browser.ts'

const hashedFolder = '/assets/'
const aDay = 86_400_000
const aYear = 365 * aDay

export async function staticFiles(app: FastifyInstance, clientDirectory: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: clientDirectory,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    globIgnore: ['manifest.json', '**/*.br', '**/*.gz'],
    setHeaders: (reply, path) => {
      const kept = path.includes(hashedFolder)
      reply.header(
        'cache-control',
        kept ? `public, max-age=${aYear / 1000}, immutable` : `public, max-age=${aDay / 1000}`,
      )
    },
  })
  app.get(oldBrowserPath, async (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', `public, max-age=${aDay / 1000}`)
      .send(oldBrowserScript),
  )
}
