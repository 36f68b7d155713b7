import type { PageWords } from '../areas/page.ts'

export const page: PageWords = {
  actWaits: 'Geen verbinding: dit vertrekt zodra ze terug is. Houd de pagina open.',
  foreignAnswer:
    'Het antwoord komt niet van Paraphe (portaal van het wifi-netwerk, verlopen aanmelding van uw organisatie?). Open een andere pagina om u opnieuw aan te melden en probeer opnieuw; hier gaat niets verloren.',
}
