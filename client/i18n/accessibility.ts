import { inLanguages } from './words.tsx'

interface AccessibilityWords {
  title: string
  paragraphs: readonly string[]
  limitsTitle: string
  limits: readonly string[]
}

/** The statement says only what the tests check or what is known to be missing. */
export const accessibilityWords = inLanguages<AccessibilityWords>({
  fr: {
    title: 'Déclaration d’accessibilité',
    paragraphs: [
      'Paraphe est construit pour respecter les WCAG 2.2, niveau AA, et la norme EN 301 549. Chaque version est examinée par un contrôle automatique (axe) sur ses pages, et son parcours principal est exécuté au clavier.',
      'Le texte officiel est lisible sans script. Tout ce qui se fait à la souris se fait au clavier: la touche Tab mène d’un blanc à l’autre, F6 du texte au point choisi et retour. Aucune information ne repose sur la seule couleur: le paraphe de la commune belge est carré, celui de la commune partenaire est rond; plein, il vaut pour les mots actuels; tireté, les mots ont changé depuis.',
      'Les exports PDF sont balisés, en français, avec leur ordre de lecture.',
      'Si vous rencontrez un obstacle, signalez-le à la commune qui vous a invité: elle est tenue de vous répondre, et peut vous remettre le texte sous une autre forme. À défaut, en Wallonie et à Bruxelles, vous pouvez vous adresser au médiateur compétent.',
    ],
    limitsTitle: 'Ce qui reste imparfait',
    limits: [
      'Le Protocole lui-même n’existe qu’en français, langue du texte officiel.',
      'Aucun essai avec un lecteur d’écran par des personnes concernées n’a encore eu lieu; seules des vérifications automatiques et au clavier ont été faites.',
    ],
  },
  nl: {
    title: 'Toegankelijkheidsverklaring',
    paragraphs: [
      'Paraphe wordt gebouwd volgens WCAG 2.2, niveau AA, en de norm EN 301 549. Elke versie wordt automatisch gecontroleerd (axe) op haar pagina’s, en de hoofdweg wordt met het toetsenbord doorlopen.',
      'De officiële tekst is leesbaar zonder script. Alles wat met de muis kan, kan met het toetsenbord: de Tab-toets gaat van invulveld naar invulveld, F6 van de tekst naar het gekozen punt en terug. Geen informatie steunt enkel op kleur: de paraaf van de Belgische gemeente is vierkant, die van de partnergemeente rond; vol geldt hij voor de huidige woorden, gestreept zijn de woorden sindsdien gewijzigd.',
      'De PDF-uitvoer is getagd, in het Frans, met leesvolgorde.',
      'Ondervindt u een hindernis, meld die dan aan de gemeente die u uitnodigde: zij moet u antwoorden en kan u de tekst in een andere vorm bezorgen. Anders kunt u zich tot de bevoegde ombudsdienst wenden.',
    ],
    limitsTitle: 'Wat nog onvolmaakt is',
    limits: [
      'Het Protocol zelf bestaat enkel in het Frans, de taal van de officiële tekst.',
      'Er was nog geen test met een schermlezer door gebruikers ervan; enkel automatische controles en controles met het toetsenbord.',
    ],
  },
  en: {
    title: 'Accessibility statement',
    paragraphs: [
      'Paraphe is built to meet WCAG 2.2 level AA and EN 301 549. Every version is checked automatically (axe) on its pages, and its main path is run by keyboard.',
      'The official text can be read without scripts. Whatever the mouse does the keyboard does too: Tab leads from blank to blank, F6 from the text to the chosen point and back. Nothing rests on colour alone: the Belgian commune’s initials are square, the partner commune’s round; full, they hold for the present words; dashed, the words have changed since.',
      'PDF exports are tagged, in French, with their reading order.',
      'If you meet an obstacle, tell the commune that invited you: it must answer, and can give you the text in another form. Failing that, you can turn to the competent ombudsman.',
    ],
    limitsTitle: 'What is still imperfect',
    limits: [
      'The protocol itself exists in French only, the language of the official text.',
      'No trial with a screen reader by people who use one has taken place yet; only automatic and keyboard checks.',
    ],
  },
})
