/** Builds what the server serves: the browser's files (dist/client) and the renderer of the first page (dist/prerender). */
import { build } from 'vite'

await build({ logLevel: 'warn' })
await build({ logLevel: 'warn', build: { ssr: 'client/prerender.tsx' } })
