import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { devPage } from './scripts/dev-page.ts'
import { precompress } from './scripts/precompress.ts'

/** Where `npm run dev` runs the server behind Vite. */
const api = process.env['DEV_API'] ?? 'http://127.0.0.1:3001'

/** What seldom changes is a file of its own: a new version of ours then costs the reader on a slow line 55 KB, not 140. */
const browserFiles = {
  input: 'client/main.tsx',
  // Compressing takes the longest, as it should: nothing to report at every start.
  checks: { pluginTimings: false },
  output: {
    codeSplitting: {
      groups: [
        { name: 'foundation', test: /node_modules\/(?:react|react-dom|scheduler|yjs|lib0|y-protocols|y-websocket)\// },
      ],
    },
  },
}

export default defineConfig(({ isSsrBuild }) => ({
  appType: 'custom',
  plugins: [react(), tailwindcss(), devPage(api), ...(isSsrBuild === true ? [] : [precompress()])],
  publicDir: 'client/public',
  // Two copies of yjs in one page do not recognise each other's types.
  resolve: { dedupe: ['yjs', 'lib0', 'react', 'react-dom'] },
  build: {
    // The oldest browsers with everything the page uses; about three years at the time of writing.
    target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
    outDir: isSsrBuild === true ? 'dist/prerender' : 'dist/client',
    emptyOutDir: true,
    copyPublicDir: isSsrBuild !== true,
    manifest: isSsrBuild === true ? false : 'manifest.json',
    // The content security policy allows neither inline scripts nor data: addresses.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    ...(isSsrBuild === true ? {} : { rolldownOptions: browserFiles }),
  },
  server: {
    port: 3000,
    strictPort: true,
    proxy: {
      '/api': api,
      '/healthz': api,
      '/sync': { target: api, ws: true },
    },
  },
}))
