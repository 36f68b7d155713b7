import type { AccessibilityWords } from '../areas/accessibility.ts'

export const accessibility: AccessibilityWords = {
  title: 'Toegankelijkheidsverklaring',
  status: 'Status: gedeeltelijk conform WCAG 2.2, niveau AA (EN 301 549); wat ontbreekt, staat hieronder.',
  paragraphs: [
    'Paraphe wordt gebouwd volgens WCAG 2.2, niveau AA, en de norm EN 301 549. Elke versie wordt automatisch gecontroleerd (axe) op haar pagina’s, en de hoofdweg wordt met het toetsenbord doorlopen.',
    'De officiële tekst is leesbaar zonder script. Alles wat met de muis kan, kan met het toetsenbord: de Tab-toets gaat van invulveld naar invulveld, F6 van de tekst naar het gekozen punt en terug. Geen informatie steunt enkel op kleur: de paraaf van de Belgische gemeente is vierkant, die van de partnergemeente rond; vol geldt hij voor de huidige woorden, gestreept zijn de woorden sindsdien gewijzigd.',
    'De PDF-uitvoer is getagd, in het Frans, met leesvolgorde.',
  ],
  limitsTitle: 'Wat nog onvolmaakt is',
  limits: [
    'Het Protocol zelf bestaat enkel in het Frans, de taal van de officiële tekst.',
    'Er was nog geen test met een schermlezer door gebruikers ervan; enkel automatische controles en controles met het toetsenbord.',
    'Enkel de tekst tot 200 % vergroten, zonder de pagina, duwt knoppen van de kop van het scherm (criterium 1.4.4: met de zoom van de pagina lukt het).',
    'In de Nederlandse of Engelse interface worden enkele Franse namen van invulvelden en domeinen gelezen zonder dat hun taal is aangegeven (3.1.2).',
    'Het bord van het akkoord heeft een titel van niveau 2 vóór de titel van niveau 1 van de tekst.',
  ],
  contactTitle: 'Een hindernis melden',
  contactAt: 'Schrijf naar:',
  contactElse:
    'Ondervindt u een hindernis, meld die dan aan de gemeente die u uitnodigde: zij moet u antwoorden en kan u de tekst in een andere vorm bezorgen. Anders kunt u zich tot de bevoegde ombudsdienst wenden.',
  established: 'Verklaring opgesteld op 27 november 2026, door het project zelf, over de versie in ontwikkeling.',
}
