import type { IncomingMessage } from 'node:http'
import type { Plugin } from 'vite'

const shell = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Paraphe</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/client/main.tsx"></script>
  </body>
</html>`

/**
 * The pages of `npm run dev`: somebody who navigates gets an empty shell with the live modules; the script in it, which
 * asks for the same address, gets the real server's page and takes the state out of it.
 */
export function devPage(server: string): Plugin {
  return {
    name: 'dev-page',
    apply: 'serve',
    configureServer(vite) {
      const pageFor = async (request: IncomingMessage, address: string): Promise<string> => {
        if (request.headers['sec-fetch-dest'] !== 'empty') return vite.transformIndexHtml(address, shell)
        const { cookie = '', 'accept-language': language = '' } = request.headers
        const page = await fetch(new URL(address, server), {
          headers: { accept: 'text/html', cookie, 'accept-language': language },
        })
        return page.text()
      }
      return () => {
        vite.middlewares.use((request, response, next) => {
          if (request.method !== 'GET' || !request.headers.accept?.includes('text/html')) return next()
          pageFor(request, request.url ?? '/').then(
            (html) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html),
            (error: unknown) => next(error),
          )
        })
      }
    },
  }
}
