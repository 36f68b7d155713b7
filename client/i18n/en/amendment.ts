import type { AmendmentWords } from '../areas/amendment.ts'

export const amendment: AmendmentWords = {
  title: (version) => `What changes from version no. ${version}`,
  loading: 'Reading the agreed version…',
  nothing: (version) => `The text is still that of version no. ${version}, word for word.`,
  kind: { changed: 'changed', added: 'added', removed: 'removed' },
  close: 'Close',
}
