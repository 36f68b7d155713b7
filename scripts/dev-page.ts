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

/** The page of `npm run dev`: an empty shell on every address, which the client fills from the API alone. */
export function devPage(): Plugin {
  return {
    name: 'dev-page',
    apply: 'serve',
    configureServer(server) {
      return () => {
        server.middlewares.use((request, response, next) => {
          const address = request.url ?? '/'
          if (request.method !== 'GET' || !request.headers.accept?.includes('text/html')) return next()
          server.transformIndexHtml(address, shell, request.originalUrl).then(
            (html) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html),
            (error: unknown) => next(error),
          )
        })
      }
    },
  }
}
