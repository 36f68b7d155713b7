import type { Proposal } from '../../protocol/returned/proposals.ts'
import type { RemarkCode } from '../../protocol/returned/returned.ts'
import { inLanguages, plural } from './words.tsx'

interface ImportWords {
  title: string
  intro: string
  help: readonly string[]
  choose: string
  reading: string
  other: string
  found: (count: number) => string
  nothing: string
  base: string
  baseUnknown: string
  ours: string
  theirs: string
  empty: string
  conflict: string
  conflictWhy: string
  take: (label: string) => string
  takeShort: string
  problems: Record<NonNullable<Proposal['problem']>, string>
  fixed: (count: number) => string
  fixedWhy: string
  remarks: string
  remark: Record<RemarkCode, string>
  confirm: (count: number) => string
  leaveAll: string
  done: (count: number) => string
  newDomain: string
  removedDomain: string
}

export const importWords = inLanguages<ImportWords>({
  fr: {
    title: 'Importer un document Word',
    intro:
      'Pour un partenaire sans connexion: envoyez-lui le fichier Word (Télécharger, Word), il remplit les blancs, vous importez ici le fichier qu’il renvoie.',
    help: [
      'Le fichier se remplit dans Word ou LibreOffice; on peut l’enregistrer en .docx ou en .odt.',
      'Une réponse répétée dans le texte (le nom d’une commune) s’écrit une fois: les autres endroits suivent ici.',
      'L’article 3 s’écrit librement: un domaine par ligne numérotée, son texte en dessous.',
      'Rien n’est repris sans vous: vous verrez chaque changement avant de décider.',
    ],
    choose: 'Choisir le fichier',
    reading: 'Lecture du fichier…',
    other: 'Choisir un autre fichier',
    found: (count) => plural('fr', count, 'Un changement dans ce fichier', `${count} changements dans ce fichier`),
    nothing: 'Ce fichier ne change rien: ses réponses sont celles du texte actuel.',
    base: 'Au départ du fichier',
    baseUnknown: 'inconnu: le fichier ne le dit plus',
    ours: 'Ici, aujourd’hui',
    theirs: 'Dans le fichier',
    empty: '(rien)',
    conflict: 'Changé des deux côtés',
    conflictWhy: 'Ces mots ont aussi changé ici depuis le départ du fichier. Ils restent, sauf si vous cochez.',
    take: (label) => `Reprendre: ${label}`,
    takeShort: 'Reprendre',
    problems: {
      'not-understood': 'Ces mots ne sont pas une réponse possible à cet endroit. Écrivez-les vous-même.',
      'too-long': 'Ce texte est trop long pour cet endroit.',
      'too-many': 'L’article 3 a déjà le nombre maximal de domaines.',
    },
    fixed: (count) =>
      plural(
        'fr',
        count,
        'Un endroit du texte officiel diffère dans ce fichier',
        `${count} endroits du texte officiel diffèrent dans ce fichier`,
      ),
    fixedWhy: 'Le texte officiel ne change pas: ces différences sont montrées et ne sont jamais reprises.',
    remarks: 'À savoir sur ce fichier',
    remark: {
      'tracked-changes': 'Des modifications y sont suivies: les ajouts ont été lus, les suppressions non.',
      'hidden-text': 'Il contient du texte masqué: il n’a pas été lu.',
      links: 'Il contient des liens vers l’extérieur: ils ne sont pas repris.',
      comments: 'Il contient des commentaires: ils ne sont pas repris. Écrivez-les dans la discussion du point.',
      'other-content': 'Il contient des images, des notes ou des cadres: ils ne sont pas repris.',
      'no-origin': 'Il ne dit plus de quel état du texte il est parti: comparez chaque changement avec soin.',
      'places-differ': 'Une même réponse y est écrite de plusieurs façons: la première a été lue.',
      'blank-missing': 'Un blanc n’y a pas été retrouvé.',
    },
    confirm: (count) =>
      plural('fr', count, 'Reprendre le changement coché', `Reprendre les ${count} changements cochés`),
    leaveAll: 'Ne rien reprendre',
    done: (count) => plural('fr', count, 'Un changement repris.', `${count} changements repris.`),
    newDomain: 'Nouveau domaine',
    removedDomain: 'Domaine retiré',
  },
  nl: {
    title: 'Een Word-document invoeren',
    intro:
      'Voor een partner zonder verbinding: stuur het Word-bestand (Downloaden, Word), hij vult de open plaatsen in, en u voert hier het bestand in dat hij terugstuurt.',
    help: [
      'Het bestand wordt ingevuld in Word of LibreOffice; bewaren kan als .docx of .odt.',
      'Een antwoord dat in de tekst terugkeert (de naam van een gemeente) schrijft men één keer: de andere plaatsen volgen hier.',
      'Artikel 3 schrijft men vrij: één domein per genummerde regel, de tekst eronder.',
      'Niets wordt zonder u overgenomen: u ziet elke wijziging voor u beslist.',
    ],
    choose: 'Bestand kiezen',
    reading: 'Bestand wordt gelezen…',
    other: 'Een ander bestand kiezen',
    found: (count) => plural('nl', count, 'Eén wijziging in dit bestand', `${count} wijzigingen in dit bestand`),
    nothing: 'Dit bestand wijzigt niets: de antwoorden zijn die van de huidige tekst.',
    base: 'Bij vertrek van het bestand',
    baseUnknown: 'onbekend: het bestand zegt het niet meer',
    ours: 'Hier, vandaag',
    theirs: 'In het bestand',
    empty: '(niets)',
    conflict: 'Aan beide kanten gewijzigd',
    conflictWhy:
      'Deze woorden zijn ook hier gewijzigd sinds het vertrek van het bestand. Ze blijven, tenzij u aanvinkt.',
    take: (label) => `Overnemen: ${label}`,
    takeShort: 'Overnemen',
    problems: {
      'not-understood': 'Deze woorden zijn op deze plaats geen mogelijk antwoord. Schrijf ze zelf.',
      'too-long': 'Deze tekst is te lang voor deze plaats.',
      'too-many': 'Artikel 3 heeft al het maximale aantal domeinen.',
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
  },
  en: {
    title: 'Import a Word document',
    intro:
      'For a partner without a connection: send them the Word file (Download, Word), they fill in the blanks, and you import here the file they send back.',
    help: [
      'The file is filled in with Word or LibreOffice; it may be saved as .docx or .odt.',
      'An answer that recurs in the text (a commune’s name) is written once: the other places follow here.',
      'Article 3 is written freely: one domain per numbered line, its text below.',
      'Nothing is taken without you: you will see every change before deciding.',
    ],
    choose: 'Choose the file',
    reading: 'Reading the file…',
    other: 'Choose another file',
    found: (count) => plural('en', count, 'One change in this file', `${count} changes in this file`),
    nothing: 'This file changes nothing: its answers are those of the present text.',
    base: 'When the file was made',
    baseUnknown: 'unknown: the file no longer says',
    ours: 'Here, today',
    theirs: 'In the file',
    empty: '(nothing)',
    conflict: 'Changed on both sides',
    conflictWhy: 'These words have changed here too since the file was made. They stay, unless you tick.',
    take: (label) => `Take over: ${label}`,
    takeShort: 'Take over',
    problems: {
      'not-understood': 'These words are no possible answer there. Write them yourself.',
      'too-long': 'This text is too long for its place.',
      'too-many': 'Article 3 already has as many domains as it may.',
    },
    fixed: (count) =>
      plural(
        'en',
        count,
        'One place of the official text differs in this file',
        `${count} places of the official text differ in this file`,
      ),
    fixedWhy: 'The official text does not change: these differences are shown and never taken over.',
    remarks: 'Worth knowing about this file',
    remark: {
      'tracked-changes': 'Changes are tracked in it: insertions were read, deletions were not.',
      'hidden-text': 'It contains hidden text: it was not read.',
      links: 'It contains links to elsewhere: they are not taken over.',
      comments: 'It contains comments: they are not taken over. Write them in the discussion of the point.',
      'other-content': 'It contains pictures, notes or frames: they are not taken over.',
      'no-origin': 'It no longer says which state of the text it was made of: compare every change with care.',
      'places-differ': 'One answer is written in several ways in it: the first was read.',
      'blank-missing': 'A blank was not found in it.',
    },
    confirm: (count) => plural('en', count, 'Take over the ticked change', `Take over the ${count} ticked changes`),
    leaveAll: 'Take over nothing',
    done: (count) => plural('en', count, 'One change taken over.', `${count} changes taken over.`),
    newDomain: 'New domain',
    removedDomain: 'Domain taken out',
  },
})
