/** Builds what the server serves: the browser's files (dist/client), the renderer of the first page (dist/prerender), the offline verifier. */
import { build } from 'vite'

await build({ logLevel: 'warn' })
await build({ logLevel: 'warn', build: { ssr: 'client/prerender.tsx' } })
await import('./build-verifier.ts')
