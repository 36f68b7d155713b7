/**
 * The plan of the house, as ARCHITECTURE.md draws it: which areas may see each other, and inside an area its rooms from
 * the ground upwards. A room may import the rooms before it, never one behind it; a file directly in an area is named
 * like a room of its own.
 */
export const areas: Readonly<Record<string, readonly string[]>> = {
  protocol: ['protocol'],
  server: ['protocol', 'server'],
  client: ['protocol', 'client'],
  testing: ['protocol', 'server', 'testing'],
  e2e: ['protocol', 'server', 'testing', 'e2e'],
  bench: ['protocol', 'server', 'testing', 'e2e', 'bench'],
  scripts: ['scripts'],
}

export const floors: Readonly<Record<string, readonly string[]>> = {
  protocol: [
    'party.ts',
    'canonical.ts',
    'refusal.ts',
    'text',
    'answers',
    'redline',
    'points',
    'print',
    'ledger',
    'version',
    'returned',
    'wire',
  ],
  server: [
    'settings.ts',
    'instance-key.ts',
    'storage',
    'backup.ts',
    'texts',
    'admission',
    'document',
    'access',
    'negotiation',
    'history',
    'room',
    'export',
    'import',
    'text-making',
    'minutes',
    'verification',
    'http',
    'administration-line.ts',
    'admin.ts',
    'demo-protocol.ts',
    'demo.ts',
    'verify.ts',
    'text.ts',
    'main.ts',
  ],
  client: [
    'offline',
    'i18n',
    'net',
    'ui',
    'state',
    'news',
    'life',
    'agreement',
    'home',
    'people',
    'import',
    'writing',
    'domains',
    'signature',
    'discussion',
    'protocol-page',
    'history',
    'App.tsx',
    'verify',
    'main.tsx',
    'prerender.tsx',
  ],
  testing: ['fuzz-length.ts', 'seeded.ts', 'texts', 'sessions', 'service', 'attacks', 'releases', 'files'],
}

/** Rooms that may see nothing of their own area, and of other areas only what is named. */
export const apart: ReadonlyMap<string, readonly string[]> = new Map([['server/admission', ['protocol']]])
