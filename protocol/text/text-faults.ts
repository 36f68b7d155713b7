/** What is wrong in an official text although it has the form of one: words and blanks that do not fit together. */
import { parties } from '../party.ts'
import type { Party } from '../party.ts'
import { agentOf, formsFor, isCivility, nameField, signingFields } from './blanks.ts'
import { printable } from './printable.ts'
import type { FieldId, FieldSpec, InLanguages, Inline, Template } from './template.ts'

/** One thing to mend, or, as a remark, to think about. `at`: its place in the file. */
export interface Fault {
  readonly at: string
  readonly fr: string
  readonly en: string
}

const fault = (at: string, fr: string, en: string): Fault => ({ at, fr, en })

/** Every fault, in the order of the file. Empty when protocols can be made on this text. */
export const faultsOf = (template: Template): readonly Fault[] => [
  ...emptyNames(template),
  ...fieldFaults(template),
  ...itemFaults(template),
  ...blockFaults(template),
  ...wholeFaults(template),
]

/** What is not wrong, but leaves something of the service unused. */
export function remarksOf(template: Template): readonly Fault[] {
  const { place, day } = signingFields(template)
  return [
    ...parties.flatMap((party) =>
      agentOf(template, party)
        ? []
        : [
            fault(
              'blocks',
              `Aucun passage ne dit qui agit pour la commune ${sides[party].fr}: ses signataires devront être nommés à part.`,
              `No passage says who acts for the ${sides[party].en} commune: its signatories must be named apart.`,
            ),
          ],
    ),
    ...(place === undefined
      ? [
          fault(
            'blocks',
            'Aucun blanc ne dit où le texte est signé («Fait à …»).',
            'No blank says where the text is signed (“Fait à …”).',
          ),
        ]
      : day === undefined
        ? [
            fault(
              'blocks',
              'La phrase qui dit où le texte est signé ne dit pas quel jour.',
              'The sentence that says where the text is signed does not say on which day.',
            ),
          ]
        : []),
    ...(['nl', 'en'] as const).flatMap((language) =>
      template.items.length > 1 &&
      template.items.some(({ label }) => label[language] === label.fr && label.fr.length > 6)
        ? [
            fault(
              'items',
              `Des points ont en «${language}» le même nom qu’en français: ils restent à traduire.`,
              `Points have the same name in “${language}” as in French: they are still to be translated.`,
            ),
          ]
        : [],
    ),
    ...(template.usualDomains.length === 0
      ? [
          fault(
            'usualDomains',
            'Aucun domaine n’est proposé à ceux qui écrivent.',
            'No domain is suggested to those who write.',
          ),
        ]
      : []),
  ]
}

const sides: Readonly<Record<Party, { readonly fr: string; readonly en: string }>> = {
  belgian: { fr: 'belge', en: 'Belgian' },
  partner: { fr: 'partenaire', en: 'partner' },
}

function emptyNames(template: Template): Fault[] {
  const called: (readonly [string, InLanguages | undefined])[] = [
    ['name', template.name],
    ['retained.label', template.retained.label],
    ['retained.short', template.retained.short],
    ...Object.entries(template.fields).map(([id, { label }]) => [`fields.${id}.label`, label] as const),
    ...template.items.flatMap(({ label, short }, index) => [
      [`items[${index}].label`, label] as const,
      [`items[${index}].short`, short] as const,
    ]),
  ]
  return called.flatMap(([at, names]) =>
    Object.entries(names ?? {}).flatMap(([language, name]: [string, string]) =>
      name.trim() === ''
        ? [fault(`${at}.${language}`, 'Ce nom est encore à donner.', 'This name is still to be given.')]
        : printable(name) === name
          ? []
          : [badWords(`${at}.${language}`)],
    ),
  )
}

const badWords = (at: string): Fault =>
  fault(
    at,
    'Ces mots contiennent un signe qui ne s’imprime pas (retour à la ligne, signe de contrôle ou de direction), ou ne sont pas en forme NFC.',
    'These words contain a sign that is not printed (line break, control or direction mark), or are not in NFC.',
  )

const inherited = (id: string): boolean => id in Object.prototype

function fieldFaults(template: Template): Fault[] {
  return Object.entries(template.fields).flatMap(([id, spec]) => {
    const at = `fields.${id}`
    const printed = placesOf(template, id)
    const options = 'options' in spec ? spec.options : []
    return [
      ...(inherited(id) || id.startsWith('signatories.')
        ? [fault(at, 'Ce nom de blanc est réservé.', 'This id of a blank is reserved.')]
        : []),
      ...(printed.size === 0
        ? [
            fault(
              at,
              'Rien n’imprime ce blanc: on paraferait ce que personne ne voit.',
              'Nothing prints this blank: what nobody sees would be initialled.',
            ),
          ]
        : []),
      ...(printed.has('of') && printed.has('at')
        ? [
            fault(
              at,
              'Ce blanc est imprimé derrière «de» et derrière «à»: il en faut deux.',
              'This blank is printed behind “de” and behind “à”: two are needed.',
            ),
          ]
        : []),
      ...(template.items.some(({ fields }) => fields.includes(id))
        ? []
        : [
            fault(
              at,
              'Ce blanc n’est d’aucun point: personne ne pourrait le parapher.',
              'This blank belongs to no point: nobody could initial it.',
            ),
          ]),
      ...(new Set(options.map((option) => option.toLowerCase())).size < options.length
        ? [fault(`${at}.options`, 'Deux choix se lisent de la même façon.', 'Two options read the same.')]
        : []),
      ...options.flatMap((option, index) =>
        printable(option) === option && option.trim() === option && !/,| et /u.test(option)
          ? []
          : [
              fault(
                `${at}.options[${index}]`,
                'Un choix s’écrit d’un tenant: sans virgule ni «et», sans espace au bord, sans signe invisible.',
                'An option is one expression: no comma, no “et”, no space at its ends, no invisible sign.',
              ),
            ],
      ),
    ]
  })
}

/** How a blank is printed, wherever it is. */
function placesOf(template: Template, id: FieldId): ReadonlySet<'of' | 'at' | 'plain'> {
  const found = new Set<'of' | 'at' | 'plain'>()
  for (const { part } of parts(template)) {
    if (typeof part === 'string') continue
    if ('of' in part && part.of === id) found.add('of')
    else if ('at' in part && part.at === id) found.add('at')
    else if (wanted(part).some(([field]) => field === id)) found.add('plain')
  }
  return found
}

function* parts(template: Template): Generator<{ readonly part: Inline; readonly at: string }> {
  for (const [number, block] of template.blocks.entries()) {
    if (block.kind === 'text')
      for (const [index, part] of block.content.entries()) yield { part, at: `blocks[${number}].content[${index}]` }
    if (block.kind === 'signatures')
      for (const [column, { heading }] of block.columns.entries())
        for (const [index, part] of heading.entries())
          yield { part, at: `blocks[${number}].columns[${column}].heading[${index}]` }
  }
}

/** The blanks a part prints, and the kinds they may be of. */
function wanted(part: Exclude<Inline, string>): readonly (readonly [FieldId, readonly FieldSpec['kind'][]])[] {
  if ('of' in part) return [[part.of, ['text']]]
  if ('at' in part) return [[part.at, ['text']]]
  if ('selection' in part) return [[part.selection, ['selection']]]
  if ('value' in part) return [[part.value, ['text', 'date', 'choice']]]
  const { civility, name, function: office } = part.agent
  return [
    [civility, ['choice']],
    [name, ['text']],
    [office, ['text']],
  ]
}

function itemFaults(template: Template): Fault[] {
  const seen = new Set<string>()
  const owners = new Map<FieldId, string>()
  const names = new Set<string>()
  return template.items.flatMap(({ id, label, fields, party }, index) => {
    const at = `items[${index}]`
    const faults: Fault[] = []
    if (seen.has(id))
      faults.push(fault(`${at}.id`, `Il y a déjà un point «${id}».`, `There is already a point “${id}”.`))
    if (inherited(id) || id === 'domains' || id.startsWith('signatories.'))
      faults.push(fault(`${at}.id`, 'Ce nom de point est réservé.', 'This id of a point is reserved.'))
    if (names.has(label.fr) && label.fr !== '')
      faults.push(
        fault(
          `${at}.label.fr`,
          `Deux points s’appellent «${label.fr}»: on ne les distinguerait pas.`,
          `Two points are called “${label.fr}”: they could not be told apart.`,
        ),
      )
    seen.add(id)
    names.add(label.fr)
    const own = new Set<string>()
    for (const [place, field] of fields.entries()) {
      const spec = template.fields[field]
      const here = `${at}.fields[${place}]`
      if (!spec) {
        faults.push(unknown(here, field))
        continue
      }
      const before = owners.get(field)
      if (before !== undefined)
        faults.push(
          fault(
            here,
            `Le blanc «${field}» est déjà du point «${before}».`,
            `The blank “${field}” already belongs to the point “${before}”.`,
          ),
        )
      owners.set(field, id)
      if (spec.owner !== party)
        faults.push(
          fault(
            here,
            `Le blanc «${field}» et son point ne sont pas de la même partie.`,
            `The blank “${field}” and its point do not belong to the same party.`,
          ),
        )
      if (own.has(spec.label.fr) && spec.label.fr !== '')
        faults.push(
          fault(
            here,
            `Deux blancs de ce point s’appellent «${spec.label.fr}».`,
            `Two blanks of this point are called “${spec.label.fr}”.`,
          ),
        )
      own.add(spec.label.fr)
    }
    return faults
  })
}

const unknown = (at: string, field: string): Fault =>
  fault(at, `Il n’y a pas de blanc «${field}» dans «fields».`, `There is no blank “${field}” in “fields”.`)

function blockFaults(template: Template): Fault[] {
  const inline = [...parts(template)].flatMap(({ part, at }): Fault[] => {
    if (typeof part === 'string') return []
    return wanted(part).flatMap(([field, kinds]) => {
      const spec = template.fields[field]
      if (!spec) return [unknown(at, field)]
      return kinds.includes(spec.kind)
        ? []
        : [
            fault(
              at,
              `Le blanc «${field}» est de l’espèce «${spec.kind}»; ici il en faut une de: ${kinds.join(', ')}.`,
              `The blank “${field}” is of kind “${spec.kind}”; one of these is needed here: ${kinds.join(', ')}.`,
            ),
          ]
    })
  })
  return [
    ...inline,
    ...fixedWords(template).flatMap(({ words, at }) => (printable(words) === words ? [] : [badWords(at)])),
  ]
}

function fixedWords(template: Template): { readonly words: string; readonly at: string }[] {
  const found: { words: string; at: string }[] = []
  const look = (value: unknown, at: string): void => {
    if (typeof value === 'string') found.push({ words: value, at })
    else if (Array.isArray(value)) for (const [index, entry] of value.entries()) look(entry, `${at}[${index}]`)
    else if (typeof value === 'object' && value !== null)
      for (const [key, entry] of Object.entries(value)) look(entry, `${at}.${key}`)
  }
  look(template.blocks, 'blocks')
  for (const [index, domain] of template.usualDomains.entries()) look(domain, `usualDomains[${index}]`)
  return found
}

function wholeFaults(template: Template): Fault[] {
  const faults: Fault[] = []
  const count = (kind: Template['blocks'][number]['kind']): number =>
    template.blocks.filter((block) => block.kind === kind).length
  if (count('domains') !== 1)
    faults.push(
      fault(
        'blocks',
        'Il faut un bloc «domains», et un seul: la liste des domaines d’action.',
        'One block “domains” is needed, and only one: the list of domains of action.',
      ),
    )
  if (count('signatures') !== 1)
    faults.push(
      fault('blocks', 'Il faut un bloc «signatures», et un seul.', 'One block “signatures” is needed, and only one.'),
    )
  for (const [number, block] of template.blocks.entries())
    if (block.kind === 'signatures' && new Set(block.columns.map(({ party }) => party)).size < 2)
      faults.push(
        fault(
          `blocks[${number}].columns`,
          'Chaque commune signe dans une colonne.',
          'Each commune signs in one column.',
        ),
      )
  if (template.blocks.filter((block) => block.kind === 'text' && block.role === 'subject').length !== 1)
    faults.push(
      fault(
        'blocks',
        'Il faut un paragraphe de rôle «subject», et un seul: il donne leur titre aux fichiers.',
        'One paragraph of role “subject” is needed, and only one: it gives the files their title.',
      ),
    )
  for (const party of parties) {
    const name = nameField(template, party)
    if (name === undefined || isCivility(template, name) || formsFor(template, name).length === 0)
      faults.push(
        fault(
          'blocks',
          `Aucun blanc n’est le nom de la commune ${sides[party].fr}: il en faut un qui soit à elle, imprimé derrière «de» ({"of": …}).`,
          `No blank is the name of the ${sides[party].en} commune: one of its own is needed, printed behind “de” ({"of": …}).`,
        ),
      )
    else if (template.items.some(({ fields, required }) => fields.includes(name) && !required))
      faults.push(
        fault(
          'items',
          `Le nom de la commune ${sides[party].fr} est un point requis.`,
          `The name of the ${sides[party].en} commune is a required point.`,
        ),
      )
  }
  return faults
}
