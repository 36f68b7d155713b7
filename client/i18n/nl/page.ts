import type { PageWords } from '../areas/page.ts'

export const page: PageWords = {
  actWaits: 'Geen verbinding: dit vertrekt zodra ze terug is. Houd de pagina open.',
}
