import type { AccessibilityWords } from '../areas/accessibility.ts'

export const accessibility: AccessibilityWords = {
  title: 'Déclaration d’accessibilité',
  status: 'État: partiellement conforme aux WCAG 2.2, niveau AA (EN 301 549); ce qui manque est dit ci-dessous.',
  paragraphs: [
    'Paraphe est construit pour respecter les WCAG 2.2, niveau AA, et la norme EN 301 549. Chaque version est examinée par un contrôle automatique (axe) sur ses pages, et son parcours principal est exécuté au clavier.',
    'Le texte officiel est lisible sans script. Tout ce qui se fait à la souris se fait au clavier: la touche Tab mène d’un blanc à l’autre, F6 du texte au point choisi et retour. Aucune information ne repose sur la seule couleur: le paraphe de la commune belge est carré, celui de la commune partenaire est rond; plein, il vaut pour les mots actuels; tireté, les mots ont changé depuis.',
    'Les exports PDF sont balisés, en français, avec leur ordre de lecture.',
  ],
  limitsTitle: 'Ce qui reste imparfait',
  limits: [
    'Le Protocole lui-même n’existe qu’en français, langue du texte officiel.',
    'Aucun essai avec un lecteur d’écran par des personnes concernées n’a encore eu lieu; seules des vérifications automatiques et au clavier ont été faites.',
    'Agrandir le seul texte à 200 %, sans agrandir la page, pousse des boutons de l’en-tête hors de l’écran (critère 1.4.4: le zoom de la page le permet).',
    'Dans l’interface en néerlandais ou en anglais, quelques noms de blancs et de domaines, en français, se lisent sans que leur langue soit indiquée (3.1.2).',
    'Le tableau de l’accord porte un titre de niveau 2 qui précède le titre de niveau 1 du texte.',
  ],
  contactTitle: 'Signaler un obstacle',
  contactAt: 'Écrivez à:',
  contactElse:
    'Si vous rencontrez un obstacle, signalez-le à la commune qui vous a invité: elle est tenue de vous répondre, et peut vous remettre le texte sous une autre forme. À défaut, en Wallonie et à Bruxelles, vous pouvez vous adresser au médiateur compétent.',
  established: 'Déclaration établie le 27 novembre 2026, par le projet lui-même, sur la version en développement.',
}
