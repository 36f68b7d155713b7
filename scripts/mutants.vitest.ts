import { defineConfig } from 'vitest/config'

/** The tests that mutants are shown to: those of the rooms themselves, without the fuzzers that run by the clock. */
export default defineConfig({
  test: {
    include: ['protocol/**/*.test.ts', 'server/admission/*.test.ts'],
    exclude: ['**/*.fuzz.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
  },
})
