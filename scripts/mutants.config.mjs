/**
 * `npm run mutants`: changes `protocol/` and `server/admission/` in every small way that could be a mistake, and counts the
 * changes that no test notices. `npm run mutants -- --mutate protocol/text/french.ts` does it for one file.
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutants.vitest.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: ['protocol/**/*.ts', 'server/admission/*.ts', '!**/*.test.ts', '!protocol/wire/{fr,nl,en}/*.ts'],
  // Evaluated once for all tests: a change there costs a process of its own each time, most of the run.
  ignoreStatic: true,
  // The sandbox is the tree itself: Node runs it without a build.
  inPlace: true,
  tempDirName: '.cache/mutants',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.cache/reports/mutants.json' },
  clearTextReporter: { reportTests: false, allowColor: false, logTests: false },
  allowEmpty: false,
  thresholds: { high: 92, low: 85, break: null },
}
