import { inLanguages } from './words.tsx'

interface Article3Words {
  readonly listLabel: string
  readonly addDomain: string
  readonly addTitle: string
  readonly addOwnPlaceholder: string
  readonly add: string
  readonly cancel: string
  readonly usual: string
  readonly tooMany: (limit: number) => string
  readonly domain: (number: number) => string
  readonly titleLabel: (number: number) => string
  readonly titleEmpty: string
  readonly bodyLabel: (name: string) => string
  readonly bodyEmpty: string
  readonly noBody: string
  readonly noTitle: string
  readonly retained: string
  readonly retainedTag: string
  readonly moveUp: (name: string) => string
  readonly moveDown: (name: string) => string
  readonly up: string
  readonly actions: (name: string) => string
  readonly more: (name: string) => string
  readonly moreShort: string
  readonly down: string
  readonly remove: (name: string) => string
  readonly removeShort: string
  readonly drag: string
  readonly moved: (name: string, position: number, count: number) => string
  readonly movedBack: string
  readonly added: (name: string) => string
  readonly removed: string
  readonly removedNamed: (name: string) => string
  readonly restored: string
  readonly undo: string
  readonly notUndone: string
  readonly removedByOther: (name: string) => string
  readonly removeAsk: (name: string) => string
  readonly removeWriting: (people: string) => string
  readonly removeInitialled: string
  readonly removeConfirm: string
  readonly keep: string
  readonly writing: (people: string) => string
  readonly bold: string
  readonly boldSign: string
  readonly italic: string
  readonly italicSign: string
  readonly bullets: string
  readonly numbers: string
  readonly format: string
  readonly left: (count: number) => string
  readonly full: (limit: number) => string
  readonly tooDeep: string
  readonly waiting: string
  readonly waitingFailed: string
}

export const article3Words = inLanguages<Article3Words>({
  fr: {
    listLabel: 'Domaines d’action',
    addDomain: 'Ajouter un domaine d’action',
    addTitle: 'Quel domaine?',
    addOwnPlaceholder: 'Intitulé du domaine',
    add: 'Ajouter',
    cancel: 'Annuler',
    usual: 'Domaines souvent choisis',
    tooMany: (limit) => `L’article 3 compte ${limit} domaines, le maximum. Retirez-en un pour en ajouter un autre.`,
    domain: (number) => `Domaine ${number}`,
    titleLabel: (number) => `Intitulé du domaine ${number}`,
    titleEmpty: 'intitulé du domaine',
    bodyLabel: (name) => `Description: ${name}`,
    bodyEmpty: 'Décrire ce que les deux communes feront ensemble…',
    noBody: 'Pas encore de description.',
    noTitle: 'sans intitulé',
    retained: 'Retenu dans le cadre du Programme de CIC',
    retainedTag: 'retenu CIC',
    moveUp: (name) => `Monter ${name}`,
    moveDown: (name) => `Descendre ${name}`,
    up: 'Monter',
    actions: (name) => `Actions: ${name}`,
    more: (name) => `Plus d’actions: ${name}`,
    moreShort: 'Plus d’actions',
    down: 'Descendre',
    remove: (name) => `Supprimer ${name}`,
    removeShort: 'Supprimer',
    drag: 'Glisser pour déplacer',
    moved: (name, position, count) => `${name} est maintenant en position ${position} sur ${count}.`,
    movedBack: 'Déplacement annulé.',
    added: (name) => `Domaine ajouté: ${name}.`,
    removed: 'Domaine supprimé',
    removedNamed: (name) => `Domaine supprimé: ${name}`,
    restored: 'Le domaine est de retour.',
    undo: 'Annuler',
    notUndone: 'Rien n’a été annulé: quelqu’un a écrit ou changé cela depuis.',
    removedByOther: (name) => `${name} vient d’être supprimé par une autre personne.`,
    removeAsk: (name) => `Supprimer «${name}»?`,
    removeWriting: (people) => `${people} écrit dans ce domaine en ce moment.`,
    removeInitialled: 'Ce domaine porte un paraphe. Il faudra de nouveau l’accord des deux communes sur la liste.',
    removeConfirm: 'Supprimer',
    keep: 'Garder',
    writing: (people) => `${people} écrit ici`,
    bold: 'Gras',
    boldSign: 'G',
    italic: 'Italique',
    italicSign: 'I',
    bullets: 'Liste à puces',
    numbers: 'Liste numérotée',
    format: 'Mise en forme',
    left: (count) => (count === 1 ? 'Il reste 1 caractère.' : `Il reste ${count} caractères.`),
    full: (limit) => `La description d’un domaine s’arrête à ${limit} caractères: ceci n’a pas été ajouté.`,
    tooDeep: 'Une liste ne peut pas aller plus loin dans les sous-points.',
    waiting: 'Vous pouvez déjà écrire: l’éditeur arrive.',
    waitingFailed: 'L’éditeur n’a pas pu arriver; nouvel essai dès que la connexion revient. Vos mots sont gardés.',
  },
  nl: {
    listLabel: 'Actiedomeinen',
    addDomain: 'Een actiedomein toevoegen',
    addTitle: 'Welk domein?',
    addOwnPlaceholder: 'Titel van het domein (in het Frans)',
    add: 'Toevoegen',
    cancel: 'Annuleren',
    usual: 'Vaak gekozen domeinen',
    tooMany: (limit) => `Artikel 3 telt ${limit} domeinen, het maximum. Verwijder er een om een ander toe te voegen.`,
    domain: (number) => `Domein ${number}`,
    titleLabel: (number) => `Titel van domein ${number}`,
    titleEmpty: 'titel van het domein',
    bodyLabel: (name) => `Beschrijving: ${name}`,
    bodyEmpty: 'Beschrijf wat de twee gemeenten samen zullen doen…',
    noBody: 'Nog geen beschrijving.',
    noTitle: 'zonder titel',
    retained: 'Weerhouden in het kader van het GIS-programma',
    retainedTag: 'GIS weerhouden',
    moveUp: (name) => `${name} naar boven`,
    moveDown: (name) => `${name} naar beneden`,
    up: 'Omhoog',
    actions: (name) => `Acties: ${name}`,
    more: (name) => `Meer acties: ${name}`,
    moreShort: 'Meer acties',
    down: 'Omlaag',
    remove: (name) => `${name} verwijderen`,
    removeShort: 'Verwijderen',
    drag: 'Slepen om te verplaatsen',
    moved: (name, position, count) => `${name} staat nu op plaats ${position} van ${count}.`,
    movedBack: 'Verplaatsing ongedaan gemaakt.',
    added: (name) => `Domein toegevoegd: ${name}.`,
    removed: 'Domein verwijderd',
    removedNamed: (name) => `Domein verwijderd: ${name}`,
    restored: 'Het domein is terug.',
    undo: 'Ongedaan maken',
    notUndone: 'Niets ongedaan gemaakt: iemand heeft hier sindsdien geschreven of iets gewijzigd.',
    removedByOther: (name) => `${name} is zojuist door iemand anders verwijderd.`,
    removeAsk: (name) => `„${name}” verwijderen?`,
    removeWriting: (people) => `${people} schrijft nu in dit domein.`,
    removeInitialled: 'Dit domein draagt een paraaf. De twee gemeenten moeten dan opnieuw akkoord gaan met de lijst.',
    removeConfirm: 'Verwijderen',
    keep: 'Behouden',
    writing: (people) => `${people} schrijft hier`,
    bold: 'Vet',
    boldSign: 'V',
    italic: 'Cursief',
    italicSign: 'C',
    bullets: 'Lijst met punten',
    numbers: 'Genummerde lijst',
    format: 'Opmaak',
    left: (count) => (count === 1 ? 'Nog 1 teken.' : `Nog ${count} tekens.`),
    full: (limit) => `De beschrijving van een domein stopt bij ${limit} tekens: dit is niet toegevoegd.`,
    tooDeep: 'Een lijst kan geen diepere subpunten hebben.',
    waiting: 'U kunt al schrijven: de editor komt eraan.',
    waitingFailed:
      'De editor kon niet geladen worden; nieuwe poging zodra de verbinding terug is. Uw woorden blijven bewaard.',
  },
  en: {
    listLabel: 'Domains of action',
    addDomain: 'Add a domain of action',
    addTitle: 'Which domain?',
    addOwnPlaceholder: 'Title of the domain (in French)',
    add: 'Add',
    cancel: 'Cancel',
    usual: 'Often chosen',
    tooMany: (limit) => `Article 3 has ${limit} domains, the most it can hold. Remove one to add another.`,
    domain: (number) => `Domain ${number}`,
    titleLabel: (number) => `Title of domain ${number}`,
    titleEmpty: 'title of the domain',
    bodyLabel: (name) => `Description: ${name}`,
    bodyEmpty: 'Describe what the two communes will do together…',
    noBody: 'No description yet.',
    noTitle: 'untitled',
    retained: 'Retained in the CIC programme',
    retainedTag: 'CIC retained',
    moveUp: (name) => `Move ${name} up`,
    moveDown: (name) => `Move ${name} down`,
    up: 'Up',
    actions: (name) => `Actions: ${name}`,
    more: (name) => `More actions: ${name}`,
    moreShort: 'More actions',
    down: 'Down',
    remove: (name) => `Remove ${name}`,
    removeShort: 'Remove',
    drag: 'Drag to move',
    moved: (name, position, count) => `${name} is now in position ${position} of ${count}.`,
    movedBack: 'Move undone.',
    added: (name) => `Domain added: ${name}.`,
    removed: 'Domain removed',
    removedNamed: (name) => `Domain removed: ${name}`,
    restored: 'The domain is back.',
    undo: 'Undo',
    notUndone: 'Nothing was undone: somebody has written or changed this since.',
    removedByOther: (name) => `${name} has just been removed by somebody else.`,
    removeAsk: (name) => `Remove “${name}”?`,
    removeWriting: (people) => `${people} is writing in this domain now.`,
    removeInitialled: 'This domain carries initials. Both communes will have to agree on the list again.',
    removeConfirm: 'Remove',
    keep: 'Keep',
    writing: (people) => `${people} is writing here`,
    bold: 'Bold',
    boldSign: 'B',
    italic: 'Italic',
    italicSign: 'I',
    bullets: 'Bulleted list',
    numbers: 'Numbered list',
    format: 'Formatting',
    left: (count) => (count === 1 ? '1 character left.' : `${count} characters left.`),
    full: (limit) => `The description of a domain ends at ${limit} characters: this was not added.`,
    tooDeep: 'A list cannot go deeper than this.',
    waiting: 'You can write already: the editor is on its way.',
    waitingFailed:
      'The editor could not be loaded; it is tried again once the connection is back. Your words are kept.',
  },
})
