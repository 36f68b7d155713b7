/** Protocole de collaboration of the federal programme, phase 2017-2021: its text letter for letter (apostrophes included) and its blanks. */
import type { DefinitionBlock, FieldId, Inline, Template, TextBlock, TextRole } from './template.ts'

const text = (role: TextRole, ...content: readonly Inline[]): TextBlock => ({ kind: 'text', role, content })
const definition = (term: string, words: string): DefinitionBlock => ({ kind: 'definition', term, text: words })
const of = (field: FieldId): Inline => ({ of: field })

export const cic20172021: Template = {
  id: 'cic-2017-2021',
  formerHashes: ['152c540fc759c7db4c81d1ef5a593ac02d32021c291c58f4e5e1e1c6841de482'],
  phase: '2017-2021',
  language: 'fr',
  fields: {
    'belgian.name': { kind: 'text', owner: 'belgian', label: 'Commune belge', limit: 300 },
    'partner.name': { kind: 'text', owner: 'partner', label: 'Commune partenaire', limit: 300 },
    'belgian.deliberation': { kind: 'date', owner: 'belgian', label: 'Date de la délibération du Conseil communal' },
    ties: {
      kind: 'selection',
      owner: 'shared',
      label: 'Liens entre les deux Communes',
      limit: 300,
      options: ['historiques', 'symboliques', 'd’amitié', 'socioculturels'],
    },
    'belgian.civility': { kind: 'choice', owner: 'belgian', label: 'Civilité', options: ['M.', 'Mme'] },
    'belgian.representative': { kind: 'text', owner: 'belgian', label: 'Nom du représentant', limit: 200 },
    'belgian.function': { kind: 'text', owner: 'belgian', label: 'Fonction du représentant', limit: 200 },
    'partner.civility': { kind: 'choice', owner: 'partner', label: 'Civilité', options: ['M.', 'Mme'] },
    'partner.representative': { kind: 'text', owner: 'partner', label: 'Nom du représentant', limit: 200 },
    'partner.function': { kind: 'text', owner: 'partner', label: 'Fonction du représentant', limit: 200 },
    place: { kind: 'text', owner: 'shared', label: 'Lieu de la signature', limit: 200 },
    date: { kind: 'date', owner: 'shared', label: 'Date de la signature' },
  },
  items: [
    { id: 'belgian.name', label: 'Commune belge', party: 'belgian', fields: ['belgian.name'], required: true },
    { id: 'partner.name', label: 'Commune partenaire', party: 'partner', fields: ['partner.name'], required: true },
    {
      id: 'belgian.deliberation',
      label: 'Délibération du Conseil communal',
      party: 'belgian',
      fields: ['belgian.deliberation'],
      required: true,
    },
    { id: 'ties', label: 'Liens', party: 'shared', fields: ['ties'], required: true },
    {
      id: 'belgian.agent',
      label: 'Représentant de la commune belge',
      party: 'belgian',
      required: true,
      fields: ['belgian.civility', 'belgian.representative', 'belgian.function'],
    },
    {
      id: 'partner.agent',
      label: 'Représentant de la commune partenaire',
      party: 'partner',
      required: true,
      fields: ['partner.civility', 'partner.representative', 'partner.function'],
    },
    { id: 'place', label: 'Lieu de la signature', party: 'shared', fields: ['place'], required: false },
    { id: 'date', label: 'Date de la signature', party: 'shared', fields: ['date'], required: false },
  ],
  limits: {
    domains: 30,
    domainTitle: 300,
    domainBody: 8000,
    signatoriesPerSide: 2,
    signatoryName: 200,
    signatoryFunction: 200,
    updateBytes: 262_144,
    documentBytes: 4_194_304,
  },
  usualDomains: [
    'État civil',
    'État civil et population',
    'Archivage',
    'Recensement',
    'Registre foncier',
    'Gestion administrative',
    'Finances locales et taxes',
    'Informatisation de l’état civil',
    'Gestion des déchets',
    'Développement économique local',
    'Emploi des jeunes',
    'Action sociale, handicap et enfance',
  ],
  blocks: [
    text('programme', 'PROGRAMME FEDERAL DE COOPERATION INTERNATIONALE COMMUNALE'),
    text('title', 'Protocole de collaboration'),
    text('phase', 'Phase 2017-2021'),
    text(
      'subject',
      'Protocole de collaboration entre la Commune ',
      of('belgian.name'),
      ' et la Commune ',
      of('partner.name'),
    ),
    text(
      'recital',
      'Considérant que la Commune ',
      of('belgian.name'),
      ' a acté sa volonté de jouer un rôle actif dans le domaine de la coopération au développement en sa délibération du Conseil communal du ',
      { value: 'belgian.deliberation', hint: '(date)' },
      ', notamment dans le cadre du programme fédéral belge de Coopération internationale communale,',
    ),
    text(
      'recital',
      'Considérant les liens ',
      { selection: 'ties', empty: '(historiques, symboliques, d’amitié, socioculturels, etc.)' },
      ' qui lient la Commune ',
      of('belgian.name'),
      ' et la Commune ',
      of('partner.name'),
      ',',
    ),
    text(
      'recital',
      'Considérant que ces liens ne peuvent se consolider que par un partenariat responsable entre les deux Communes,',
    ),
    text('separator', 'ENTRE'),
    text(
      'party',
      'La Commune ',
      of('belgian.name'),
      ', ici représentée par son Collège communal, au nom duquel agit ',
      {
        agent: { civility: 'belgian.civility', name: 'belgian.representative', function: 'belgian.function' },
        hints: { name: 'nom', function: 'fonction' },
      },
      ', sous la condition suspensive de la ratification du présent protocole par le Conseil communal,',
    ),
    text('separator', 'ET'),
    text(
      'party',
      'La Commune ',
      of('partner.name'),
      ', ici représentée par ses autorités municipales, au nom desquelles agit ',
      {
        agent: { civility: 'partner.civility', name: 'partner.representative', function: 'partner.function' },
        hints: { name: 'nom', function: 'fonction' },
      },
      ', sous la condition suspensive de la ratification du présent protocole par le Conseil municipal,',
    ),
    text('convened', 'IL A ETE CONVENU CE QUI SUIT:'),
    text('article', 'Article 1 - Principes'),
    text(
      'paragraph',
      'Les partenaires s’engagent à promouvoir les principes énoncés ci-dessous et définis à l’annexe 1 du présent protocole, tant dans la conception que dans la mise en œuvre de leurs actions de coopération:',
    ),
    {
      kind: 'list',
      marker: '·',
      items: [
        'égalité, solidarité, réciprocité, subsidiarité, bonne gouvernance;',
        'précaution, prévention, réversibilité;',
        'partenariat, participation, formation, transversalité, articulation entre les territoires et dans le temps;',
        'transparence, information, évaluation, capitalisation.',
      ],
    },
    text('article', 'Article 2 - Objectifs'),
    text(
      'paragraph',
      'Les objectifs du présent protocole sont d’œuvrer conjointement au renforcement du niveau local, lequel repose sur trois piliers indissociables:',
    ),
    {
      kind: 'list',
      marker: '-',
      items: [
        'une bonne gouvernance politique;',
        'une administration efficace;',
        'une participation des citoyens dans le processus décisionnel.',
      ],
    },
    text('article', 'Article 3 - Domaines d’action'),
    {
      kind: 'domains',
      intro:
        'Les partenaires s’engagent à unir leurs efforts de coopération dans l’un ou plusieurs des domaines d’action suivants, jugés prioritaires:',
      empty: {
        hint: '(domaines de coopération envisagés, dont celui/ceux retenu(s) dans le cadre du Programme de CIC pour la période 2017-2021)',
        after: ',',
      },
      retainedMark: '(retenu dans le cadre du Programme de CIC pour la période 2017-2021)',
    },
    text('article', 'Article 4 - Plans d’action'),
    text(
      'paragraph',
      "Il sera dressé régulièrement (et au minimum annuellement), en concertation entre les partenaires, un plan d’action commun en vue d’atteindre les objectifs fixés ultérieurement dans ce(s) domaine(s) d’action. Dans le cadre du Programme de Coopération internationale communale, ces plans d'action seront couchés dans la convention spécifique liant les deux Communes partenaires.",
    ),
    {
      kind: 'signatures',
      delegation: 'par délégation',
      columns: [
        { party: 'belgian', heading: ['Pour la Commune ', of('belgian.name')], hint: '(Nom, fonction, signature)' },
        { party: 'partner', heading: ['Pour la Commune ', of('partner.name')], hint: '(Nom, fonction, signature)' },
      ],
    },
    text('done-at', 'Fait ', { at: 'place', hint: '(lieu)' }, ', le ', { value: 'date', hint: '(date)' }),
    text('annex', 'ANNEXE I'),
    text(
      'annex-title',
      'Définition des principes de coopération présidant à la conception et à la mise en œuvre du présent protocole',
    ),
    text('annex-section', '1. Les fondements du partenariat'),
    text('principles', 'Egalité, solidarité, réciprocité, subsidiarité, bonne gouvernance'),
    definition(
      'Egalité',
      'la coopération décentralisée met en relation des partenaires égaux sur le plan des droits, devoirs et responsabilités en dépit des différences et des disparités existantes en termes politiques, économiques, sociaux, environnementaux, culturels, civils et religieux.',
    ),
    definition(
      'Solidarité',
      "prenant en compte l'interdépendance entre les territoires et les générations, la coopération décentralisée doit permettre d'identifier ensemble les besoins des territoires partenaires et d'élaborer, par une réflexion et des moyens communs, des stratégies et projets de développement améliorant les conditions de vie du plus grand nombre.",
    ),
    definition(
      'Réciprocité',
      "la coopération décentralisée repose sur une logique de partage et va bien au-delà de la traditionnelle aide humanitaire ou mise à disposition de fonds. La valorisation des acteurs, de leurs savoirs et de leurs savoir-faire fonde ce principe, soutenu par la conviction que le partenariat doit être mutuellement équitable et que les particularités de chaque partenaire sont une source d'enrichissement pour l'un et pour l'autre.",
    ),
    definition(
      'Subsidiarité',
      "les autorités locales jouent un rôle éminent pour la mise en œuvre du développement. Aussi, pour répondre de la manière la plus adaptée et la plus directe aux besoins des populations et favoriser ainsi une plus grande implication des acteurs locaux au développement de leur territoire, la coopération s'attachera, dans le respect des dispositions des Etats concernés, à accompagner l'émergence de pouvoirs locaux autonomes et démocratiques mais aussi de systèmes de gouvernance locale participative.",
    ),
    definition(
      'Bonne gouvernance',
      'dans le même sens, les partenaires s’attachent à adopter des règles, processus et comportements qui influent positivement sur l’exercice des pouvoirs, particulièrement du point de vue de l’ouverture, de la participation, de la responsabilité, de l’efficacité et de la cohérence, se conformant ainsi au principe de bonne gouvernance, dans son acception internationalement reconnue.',
    ),
    text('annex-section', "2. L'élaboration et la mise en œuvre de la coopération"),
    text('principles', 'Précaution, prévention, réversibilité'),
    text(
      'paragraph',
      "Tout projet de coopération décentralisée nécessite l'élaboration d'un diagnostic partagé préalable, permettant d'évaluer les impacts sociaux, économiques, environnementaux et culturels, directs et indirects, à court, moyen et long terme, des actions envisagées. Ce diagnostic permet de décider, en connaissance de cause, de la mise en œuvre du projet, de son ajustement, de son rejet ou de l'élaboration d'un projet différent.",
    ),
    text(
      'paragraph',
      "Par ailleurs, la définition d'un dispositif d'évaluation concerté, nécessaire avant toute mise en œuvre du projet, permettra de limiter, anticiper, gérer ou éviter d'éventuelles conséquences négatives. En fonction des objectifs recherchés, il est nécessaire de ménager des solutions alternatives et de s'assurer de la réversibilité des choix. Ces principes doivent être privilégiés sur la réparation.",
    ),
    text('principles', 'Partenariat, participation, formation, transversalité, articulation des échelles'),
    definition(
      'Partenariat',
      "tout projet de coopération doit mobiliser l'ensemble des partenaires concernés des collectivités locales (acteurs économiques, sociaux, associatifs, institutionnels) et les associer dès la conception et tout au long de sa mise en œuvre. Le respect du principe de partenariat doit aussi favoriser la recherche d'une concertation, d'une complémentarité, d'une mise en cohérence des initiatives menées par l'ensemble des acteurs de différents niveaux (local, régional, national, européen et international).",
    ),
    definition(
      'Participation',
      "la spécificité de la coopération décentralisée est d'être une coopération de territoire à territoire impliquant dans la durée l'ensemble des acteurs présents. L'implication des populations permet une meilleure appropriation des enjeux de la coopération et contribue à la construction d'une citoyenneté internationale.",
    ),
    text(
      'paragraph',
      "Tout projet de coopération doit tendre à promouvoir un partenariat et une participation actives des acteurs territoriaux, des populations locales, des usagers et des consommateurs, à l'élaboration des choix, à la mise en œuvre des programmes et à leur évaluation.",
    ),
    definition(
      'Formation',
      "la formation de l'ensemble des acteurs des territoires concernés est indispensable pour assurer une compréhension commune des enjeux et leur permettre une participation active et éclairée à l'élaboration et à la mise en œuvre des projets. Elle doit prendre en compte les spécificités des territoires et des acteurs.",
    ),
    definition(
      'Transversalité',
      "tout projet de coopération décentralisée se doit d'appréhender, dès sa conception, l'ensemble des enjeux environnementaux, économiques, sociaux et culturels des territoires. Il importe donc d'impliquer dans les projets l'ensemble des élus et des services des collectivités locales concernées, et de rechercher une mise en cohérence des initiatives menées par l'ensemble des autres acteurs.",
    ),
    definition(
      'Articulation entre les territoires et dans le temps',
      'il convient de tenir compte, dans toute action de coopération, de son impact potentiel sur les autres niveaux territoriaux, ainsi que des contraintes issues de ceux-ci. De même, les incidences de ces actions à court, moyen et long terme doivent être évaluées.',
    ),
    text('annex-section', '3. Le suivi du partenariat'),
    text('principles', 'Transparence, information, évaluation, capitalisation'),
    definition(
      'Transparence',
      "les rôles et responsabilités de chacun des partenaires doivent être clairement définis. L'ensemble des acteurs des collectivités locales partenaires doit pouvoir accéder à l'information relative à tous les éléments du partenariat et des projets.",
    ),
    definition(
      'Information',
      "les habitants des collectivités locales partenaires doivent être informés des actions entreprises et être associés à leur réalisation. Il s'agit de mettre en place un système d'information et de communication neutre et lisible par tous. Il doit s'accompagner d'un programme d'éducation aux enjeux du développement dans le cadre de la coopération.",
    ),
    definition(
      'Evaluation',
      "la conduite d'une évaluation permanente concertée du partenariat et de la pertinence des projets menés dans le cadre de la coopération décentralisée est indispensable. Dès la conception du projet, doivent être mis en place les outils nécessaires à la mise en œuvre de processus d'évaluation où chacun des partenaires et chaque acteur du territoire disposent d'une voix égale et d'un réel droit de regard.",
    ),
    definition(
      'Capitalisation',
      "les partenaires du projet doivent s'attacher à ce que l'expérience tirée de leur coopération soit capitalisée, valorisée et exploitable par l'ensemble des acteurs de la coopération décentralisée. Le produit de cette capitalisation doit être diffusé au sein des collectivités locales concernées mais également relayé à une échelle plus large par le biais des associations de collectivités locales actives en matière de coopération internationale.",
    ),
    text(
      'paragraph',
      'Outre les principes définis ci-dessus, le développement doit se traduire concrètement par la réalisation des objectifs fixés, notamment par les déclarations, conventions et protocoles internationaux adoptés par les Etats.',
    ),
  ],
}
