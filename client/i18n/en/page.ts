import type { PageWords } from '../areas/page.ts'

export const page: PageWords = {
  actWaits: 'No connection: this will leave as soon as it is back. Keep the page open.',
}
