import type { ImportWords } from '../areas/import.ts'
import { plural } from '../plural.ts'

export const returned: ImportWords = {
  title: 'Een Word-document invoeren',
  intro:
    'Voor een partner zonder verbinding: stuur het Word-bestand (Downloaden, Word), hij vult de open plaatsen in, en u voert hier het bestand in dat hij terugstuurt.',
  help: [
    'Het bestand wordt ingevuld in Word of LibreOffice; bewaren kan als .docx of .odt.',
    'Een antwoord dat in de tekst terugkeert (de naam van een gemeente) schrijft men één keer: de andere plaatsen volgen hier.',
    'De domeinen schrijft men vrij: één domein per genummerde regel, de tekst eronder.',
    'Niets wordt zonder u overgenomen: u ziet elke wijziging voor u beslist.',
  ],
  choose: 'Bestand kiezen',
  reading: 'Bestand wordt gelezen…',
  tooLarge: (size, limit) =>
    `Dit bestand is ${size} groot; ten hoogste ${limit} wordt aanvaard. Haal er foto’s uit of verklein ze, en kies het dan opnieuw.`,
  other: 'Een ander bestand kiezen',
  found: (count) => plural('nl', count, 'Eén wijziging in dit bestand', `${count} wijzigingen in dit bestand`),
  nothing: 'Dit bestand wijzigt niets: de antwoorden zijn die van de huidige tekst.',
  base: 'Bij vertrek van het bestand',
  baseUnknown: 'onbekend: het bestand zegt het niet meer',
  ours: 'Hier, vandaag',
  theirs: 'In het bestand',
  empty: '(niets)',
  conflict: 'Aan beide kanten gewijzigd',
  conflictWhy: 'Deze woorden zijn ook hier gewijzigd sinds het vertrek van het bestand. Ze blijven, tenzij u aanvinkt.',
  take: (label) => `Overnemen: ${label}`,
  takeShort: 'Overnemen',
  problems: {
    'not-understood': 'Deze woorden zijn op deze plaats geen mogelijk antwoord. Schrijf ze zelf.',
    'too-long': 'Deze tekst is te lang voor deze plaats.',
    'too-many': 'Er zijn al zoveel domeinen als er mogen zijn.',
  },
  fixed: (count) =>
    plural(
      'nl',
      count,
      'Eén plaats van de officiële tekst verschilt in dit bestand',
      `${count} plaatsen van de officiële tekst verschillen in dit bestand`,
    ),
  fixedWhy: 'De officiële tekst verandert niet: deze verschillen worden getoond en nooit overgenomen.',
  remarks: 'Wat u over dit bestand moet weten',
  remark: {
    'tracked-changes': 'Er zijn wijzigingen bijgehouden: toevoegingen zijn gelezen, schrappingen niet.',
    'hidden-text': 'Het bevat verborgen tekst: die is niet gelezen.',
    links: 'Het bevat koppelingen naar buiten: die worden niet overgenomen.',
    comments: 'Het bevat opmerkingen: die worden niet overgenomen. Schrijf ze in de bespreking van het punt.',
    'other-content': 'Het bevat beelden, noten of kaders: die worden niet overgenomen.',
    'no-origin': 'Het zegt niet meer van welke stand van de tekst het vertrok: vergelijk elke wijziging zorgvuldig.',
    'places-differ': 'Eenzelfde antwoord staat er op verschillende manieren: het eerste is gelezen.',
    'blank-missing': 'Een open plaats is er niet teruggevonden.',
  },
  confirm: (count) =>
    plural('nl', count, 'De aangevinkte wijziging overnemen', `De ${count} aangevinkte wijzigingen overnemen`),
  leaveAll: 'Niets overnemen',
  done: (count) => plural('nl', count, 'Eén wijziging overgenomen.', `${count} wijzigingen overgenomen.`),
  newDomain: 'Nieuw domein',
  removedDomain: 'Verwijderd domein',
}
