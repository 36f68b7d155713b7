import type { RefusalSentences } from '../../refusal.ts'

export const refusals: RefusalSentences = {
  'not-signed-in': 'U bent op dit toestel niet (meer) aangemeld. Open uw uitnodigingslink opnieuw.',
  'not-invited': 'Deze uitnodigingslink is niet of niet meer geldig. Vraag een nieuwe aan wie hem u stuurde.',
  'link-served':
    'Deze link heeft de eerste persoon van deze gemeente al binnengelaten; hij dient niet meer. Vraag uw collega’s die er al zijn om een link van hen.',
  'name-taken':
    'Iemand anders in deze onderhandeling draagt deze naam, of een naam die hetzelfde leest. Zeg of u wel degelijk iemand anders bent.',
  revoked: 'Uw toegang tot dit protocol is ingetrokken. Neem contact op met uw gemeente als dit een vergissing is.',
  'not-your-side': 'Dit antwoord hoort toe aan de andere gemeente. U kunt het bespreken en paraferen.',
  'observer-reads': 'De begeleider leest en becommentarieert; enkel de twee gemeenten schrijven en paraferen.',
  'signatory-reads': 'De ondertekenaar bespreekt, parafeert en legt de tekst vast; de onderhandelaars schrijven hem.',
  'reader-reads':
    'U leest en bespreekt voor uw gemeente; haar onderhandelaars schrijven, zij en haar ondertekenaars paraferen.',
  'creation-closed': 'Protocollen aanmaken vergt de beheerslink van deze dienst.',
  'foreign-origin': 'Het verzoek komt niet van een pagina van deze dienst. Open de pagina opnieuw en probeer nogmaals.',
  'speaks-for-other':
    'Deze browser spreekt nu voor iemand anders in dit protocol. Er is niets vastgelegd: herlaad de pagina om in naam van die persoon verder te gaan.',
  'unknown-protocol': 'Dit protocol bestaat hier niet, of u hebt er geen toegang toe.',
  'unknown-item': 'Dit punt bestaat niet meer in de tekst. Laad de pagina opnieuw om de huidige versie te zien.',
  'unknown-thread': 'Dit gesprek bestaat niet of is voor u niet open.',
  'unknown-invitation': 'Deze uitnodiging of persoon bestaat niet in dit protocol.',
  'unknown-seal': 'Deze vastgelegde versie bestaat niet.',
  'unknown-template': 'Deze officiële tekst is bij deze dienst niet bekend.',
  'unknown-page': 'Deze pagina bestaat niet. Keer terug naar het begin.',
  'other-generation':
    'Het protocol is in een nieuwe toestand heropend. Laad de pagina opnieuw; uw niet-overgenomen woorden blijven op dit toestel.',
  'unknown-root': 'Deze wijziging raakt geen plaats waar men mag schrijven. Er is niets veranderd.',
  'unknown-field': 'Dit invulveld bestaat niet in de officiële tekst. Er is niets veranderd.',
  'wrong-kind': 'Deze plaats kan dit soort inhoud niet bevatten. Er is niets veranderd.',
  'bad-value': 'Deze waarde is hier niet mogelijk. Er is niets veranderd.',
  'too-long': 'Deze tekst is te lang voor deze plaats. Kort hem in en probeer opnieuw.',
  'too-many': 'Het maximum aantal is bereikt. Verwijder er een en probeer opnieuw.',
  'talk-full': 'De plaats voor uw berichten is vol. Alles wat gezegd is, blijft leesbaar; spreek de rest mondeling af.',
  'too-large': 'Deze zending is te groot. Stuur ze in kleinere delen.',
  'too-fast': 'Te veel verzoeken tegelijk. Wacht een minuut en probeer opnieuw.',
  unreadable: 'Deze zending is onleesbaar. Laad de pagina opnieuw; er is niets veranderd.',
  incomplete:
    'Een deel van deze wijziging ontbreekt. Laad de pagina opnieuw; uw woorden blijven op dit toestel bewaard.',
  'foreign-client': 'Deze wijziging doet zich voor als die van iemand anders. Er is niets veranderd.',
  'not-deletable': 'Dit kan niet verwijderd worden. Er is niets veranderd.',
  'file-unreadable':
    'Dit bestand is geen leesbaar Word- (.docx) of LibreOffice-document (.odt), of het is beschadigd. Bewaar het opnieuw en probeer nogmaals.',
  'file-protected':
    'Dit bestand is met een wachtwoord beveiligd of van een oud formaat (.doc). Bewaar het als .docx zonder wachtwoord en probeer nogmaals.',
  'file-macros':
    'Dit bestand bevat macro’s: het wordt niet gelezen. Bewaar het als .docx zonder macro’s en probeer nogmaals.',
  'file-unsafe':
    'Dit bestand bevat wat een protocol nooit bevat (inhoud van elders, verborgen declaraties, buitensporige omvang): het wordt niet gelezen. Vertrek van het hier gedownloade Word-bestand.',
  'file-foreign': 'Dit bestand is niet dit samenwerkingsprotocol. Kies het hier gedownloade Word-bestand.',
  'file-elsewhere': 'Dit bestand komt van een ander protocol. Open de pagina daarvan om het in te voeren.',
  sealed:
    'De overeengekomen versie is vastgelegd: er wordt niets meer in geschreven. Open een nieuwe onderhandeling om te wijzigen.',
  'not-sealed': 'De versie is nog niet vastgelegd.',
  'item-changed': 'Deze woorden zijn net gewijzigd. Lees ze opnieuw en parafeer de nieuwe versie.',
  'not-agreed': 'Er blijven punten in te vullen of te paraferen voor de versie kan worden vastgelegd.',
  'not-initialled': 'Uw gemeente heeft dit punt niet geparafeerd.',
  'text-changed': 'De tekst is net gewijzigd. Lees hem opnieuw en begin opnieuw.',
  'private-condition':
    'Een voorwaarde wordt voor beide gemeenten gesteld: kies het gesprek met de andere gemeente, niet «Onder ons».',
  'condition-open':
    'Een voorwaarde bij dit punt staat nog open. Beide gemeenten moeten ze afsluiten voor de versie wordt vastgelegd.',
  'not-printable':
    'Er is niets vastgelegd: de pdf van deze versie kon niet worden gemaakt. Probeer opnieuw; verwittig de beheerder als het aanhoudt.',
  'other-version': 'Dit is niet of nog niet de versie waarover het gaat. Laad de pagina opnieuw en probeer nogmaals.',
  'bad-day': 'Deze datum bestaat niet of ligt in de toekomst. Kijk ze na.',
  'unknown-signatory':
    'Deze persoon is geen ondertekenaar van de vastgelegde versie. Voeg hem toe bij de andere aanwezigen.',
  'unknown-scan': 'Dit bestand is niet ontvangen. Stuur het opnieuw.',
  'wrong-file': 'Dit bestand is geen PDF en geen JPEG- of PNG-afbeelding. Scan het document in een van deze formaten.',
  'already-ratified':
    'De goedkeuring door uw raad is al opgetekend. Trek ze eerst in, met de reden, om ze te verbeteren.',
  'not-ratified': 'Voor deze versie is geen goedkeuring door uw raad opgetekend.',
  'in-force': 'Deze versie is van kracht: de goedkeuring door de raden kan niet meer worden ingetrokken.',
  'called-off': 'Dit werd geannuleerd voor het aankwam: er is niets opgetekend. Doe het opnieuw als u het nog wilt.',
  'no-seal-inside':
    'Dit bestand bevat geen vastgelegde versie en is geen bestand dat deze dienst heeft gemaakt. Kies de PDF of JSON van een overeengekomen versie.',
  'bad-request': 'Het verzoek is onvolledig of verkeerd gevormd. Controleer de velden en probeer opnieuw.',
  'storage-full': 'De dienst heeft geen plaats meer: uw woorden blijven op dit toestel. Verwittig de beheerder.',
  damaged:
    'Dit protocol is beschadigd op de schijf van de dienst: wat ervoor stond wordt getoond, enkel om te lezen. Verwittig de beheerder.',
  'export-failed': 'Het document kon niet worden gemaakt. Probeer opnieuw; verwittig de beheerder als het aanhoudt.',
  stopping: 'De dienst herstart. Uw woorden blijven op dit toestel en vertrekken zodra hij terug is.',
  internal: 'Er liep bij ons iets mis. Er is niets verloren; probeer zo dadelijk opnieuw.',
}
