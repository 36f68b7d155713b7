import type { PageWords } from '../areas/page.ts'

export const page: PageWords = {
  actWaits: 'No connection: this will leave as soon as it is back. Keep the page open.',
  foreignAnswer:
    'The answer does not come from Paraphe (a Wi-Fi portal, an expired sign-on of your organisation?). Open another page to sign in there again, then try again; nothing is lost here.',
}
