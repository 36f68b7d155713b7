/**
 * `node testing/releases/make-files.ts FOLDER [PROGRAM]`: made once of each release and kept in testing/releases/<release>, so that
 * what was agreed with it is exported and verified by every later version of the program ([SEAL4]). Starts PROGRAM (a clone
 * of that release, installed and built; this one when none is named) with its data in FOLDER/service, lets three pairs of
 * communes agree and seal and a fourth begin, and keeps every file of every agreed version.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Negotiator, addDomain, addSignatory, fillIn, list, paragraph } from './negotiator.ts'
import type { ServiceAddress } from './negotiator.ts'

const origin = 'https://paraphe.example'
const administrator = 'administrator-of-the-release'
/** The archive has the Word file, the page and the plain text in it. */
const formats = ['json', 'pdf', 'zip']
/** One white dot: what a scanner gives back is not read by anybody here. */
const scan = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)

interface Pair {
  readonly belgian: Negotiator
  readonly partner: Negotiator
}
/** Who sits where in the data folder: a test signs in with the session's secret, or by an invitation. */
interface Seats {
  readonly protocol: string
  readonly invitations: Readonly<Record<string, string>>
  readonly sessions: Readonly<Record<keyof Pair, string>>
}
const seats: Record<string, Seats> = {}

async function pair(service: ServiceAddress, name: string, belgian: string, partner: string): Promise<Pair> {
  const one = new Negotiator(service)
  const creator = { name: 'Anne Dupont', function: 'Coordinatrice CIC', party: 'belgian' }
  const invitations = await one.create({ template: 'cic-2017-2021', belgian, partner, creator }, administrator)
  const other = new Negotiator(service)
  await other.join(invitations['partner'] ?? '', 'Luc Sètondji ATROKPO', 'Point focal CIC')
  seats[name] = { protocol: one.protocol, invitations, sessions: { belgian: one.token, partner: other.token } }
  return { belgian: one, partner: other }
}

/** Chosen prepositions, free words behind chosen ties, a domain without words of its own, place and day; then all of life. */
async function leRoeulxAndNdjili(service: ServiceAddress): Promise<Pair> {
  const two = await pair(service, 'le-roeulx-ndjili', 'Le Rœulx', 'N’Djili')
  await two.belgian.write((doc) => {
    fillIn(
      doc,
      {
        'belgian.representative': 'Benoît Friart',
        'belgian.function': 'Bourgmestre',
        ties: 'économiques',
        place: 'Le Rœulx',
      },
      {
        'belgian.deliberation': '2018-02-01',
        'belgian.civility': 'M.',
        'belgian.name:form': 'de',
        'ties:historiques': true,
        'ties:d’amitié': true,
        date: '2018-10-02',
      },
    )
    addDomain(doc, { id: 'etatcivil', position: 'a0', title: 'État civil et population' })
  })
  await two.partner.write((doc) =>
    fillIn(
      doc,
      { 'partner.name': 'N’Djili', 'partner.representative': 'Kpɔ̀mè Ilunga', 'partner.function': 'Bourgmestre' },
      { 'partner.civility': 'Mme', 'partner.name:form': 'de' },
    ),
  )
  await agree(two)
  const sha256 = await two.belgian.upload(scan, 'image/png')
  await two.belgian.state({
    kind: 'ceremony',
    seal: 1,
    place: 'Le Rœulx',
    date: '2018-10-02',
    signatories: [
      { party: 'belgian', name: 'Benoît Friart' },
      { party: 'partner', name: 'Kpɔ̀mè Ilunga' },
    ],
    guests: [{ name: 'Sophie Lambert', function: 'Conseillère' }],
  })
  await two.belgian.state({ kind: 'scan', seal: 1, scan: sha256 })
  await two.belgian.state({ kind: 'ratify', seal: 1, date: '2018-10-15', reference: 'CC 2018/112' })
  await two.partner.state({ kind: 'ratify', seal: 1, date: '2018-11-20', reference: 'Délibération n° 7' })
  return two
}

/** Three domains, two of them retained, with marks and lists in lists; signatories by delegation; agreed twice. */
async function huyAndNatitingou(service: ServiceAddress): Promise<Pair> {
  const two = await pair(service, 'huy-natitingou', 'Huy', 'Natitingou')
  await two.belgian.write((doc) => {
    fillIn(
      doc,
      {
        'belgian.representative': 'Éric Dosogne',
        'belgian.function': 'Échevin des Sports, de la Cohésion sociale, des Cultes et de la Solidarité internationale',
      },
      { 'belgian.deliberation': '2018-03-01', 'belgian.civility': 'M.', 'ties:socioculturels': true },
    )
    addDomain(doc, {
      id: 'foncier',
      position: 'a0',
      title: 'Registre foncier',
      retained: true,
      body: [
        paragraph('Le registre est ', { bold: 'tenu à jour' }, ' et ', { italic: 'rendu public' }, ':'),
        list(
          'bulletList',
          [
            paragraph('relever les parcelles'),
            list('orderedList', [paragraph('au centre;')], [paragraph('aux hameaux;')]),
          ],
          [paragraph('former deux agents d’état civil & du cadastre <3 ans>.')],
        ),
      ],
    })
    addDomain(doc, {
      id: 'taxes',
      position: 'a1',
      title: "Taxes et finances de l'arrondissement",
      body: [paragraph('Suivre les recettes '), paragraph('{pages, 2 %} — «et» \\plus #encore $x$ *ici*')],
    })
    addDomain(doc, { id: 'dechets', position: 'a2', title: 'Gestion des déchets', retained: true })
    addSignatory(doc, 'bourgmestre', {
      party: 'belgian',
      position: 'a0',
      name: 'Christophe Collignon',
      function: 'Bourgmestre',
      delegation: false,
    })
    addSignatory(doc, 'echevin', {
      party: 'belgian',
      position: 'a1',
      name: 'Éric Dosogne',
      function: 'Échevin',
      delegation: true,
    })
  })
  await two.partner.write((doc) =>
    fillIn(
      doc,
      { 'partner.name': 'Natitingou', 'partner.representative': 'Taté Ouindeyama', 'partner.function': 'Maire' },
      { 'partner.civility': 'M.' },
    ),
  )
  await agree(two)
  await two.partner.state({ kind: 'reopen', reason: 'Les déchets sont décrits plus précisément.' })
  await two.partner.write((doc) => {
    const body = doc.getMap('domains').get('dechets') as {
      get(key: string): { insert(at: number, nodes: unknown[]): void }
    }
    body.get('body').insert(0, [paragraph('Collecter et trier dans les quatre arrondissements.')])
  })
  await agree(two)
  return two
}

/** A name in another script, an elision, typewriter apostrophes; place and day stay open until the ceremony. */
async function etterbeekAndAitBaha(service: ServiceAddress): Promise<Pair> {
  const two = await pair(service, 'etterbeek-ait-baha', 'Etterbeek', 'Aït Baha')
  await two.belgian.write((doc) => {
    fillIn(
      doc,
      {
        'belgian.representative': "Karim D'Hondt",
        'belgian.function': "Échevin de l'Emploi",
        ties: 'culturels, sportifs',
      },
      { 'belgian.deliberation': '2018-01-22', 'belgian.civility': 'M.' },
    )
    addDomain(doc, { id: 'jeunes', position: 'a0', title: 'Emploi des jeunes, handicap et enfance', retained: true })
  })
  await two.partner.write((doc) =>
    fillIn(
      doc,
      { 'partner.name': 'Aït Baha', 'partner.representative': 'آيت باها محمد', 'partner.function': 'Président' },
      { 'partner.civility': 'M.' },
    ),
  )
  await agree(two)
  return two
}

async function agree({ belgian, partner }: Pair): Promise<void> {
  for (const side of [belgian, partner]) await side.initial()
  await partner.seal()
}

/** Half filled, with talk of both kinds, a condition, and initials of which one went stale. */
async function ixellesAndKalamu(service: ServiceAddress): Promise<void> {
  const two = await pair(service, 'ixelles-kalamu', 'Ixelles', 'Kalamu')
  await two.belgian.write((doc) => {
    fillIn(
      doc,
      { 'belgian.representative': 'Béa Diallo', 'belgian.function': 'Échevin' },
      { 'belgian.civility': 'M.', 'ties:d’amitié': true },
    )
    addDomain(doc, {
      id: 'registres',
      position: 'a0',
      title: 'Registres de l’état civil',
      body: [paragraph('Numériser les actes.')],
    })
  })
  await two.partner.write((doc) => fillIn(doc, { 'partner.name': 'Kalamu' }))
  await two.belgian.initial((item) => ['belgian.name', 'ties', 'domain:registres'].includes(item))
  await two.partner.initial((item) => ['belgian.name', 'ties'].includes(item))
  await two.belgian.write((doc) => fillIn(doc, { ties: 'économiques' }))
  const comment = (audience: string, condition: boolean, body: string): object => ({
    kind: 'comment',
    thread: `fil-${audience}-${condition}`,
    item: 'domain:registres',
    audience,
    body,
    condition,
  })
  await two.partner.state(comment('all', true, 'Nous demandons aussi les actes de mariage.'))
  await two.belgian.state({ kind: 'reply', thread: 'fil-all-true', body: 'D’accord, à préciser.' })
  await two.belgian.state(comment('side', false, 'À voir avec le Collège.'))
}

async function run(folder: string, program: string): Promise<void> {
  await mkdir(join(folder, 'service'), { recursive: true })
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: program,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: '',
      PORT: '0',
      PUBLIC_URL: origin,
      ADMIN_TOKEN: administrator,
      DATA_DIR: join(folder, 'service'),
      LOG_LEVEL: 'info',
      NODE_ENV: 'production',
    },
  })
  const url = await new Promise<string>((found) => {
    child.stdout.on('data', (said: Buffer) => {
      const [, address] = /listening at (http:\/\/[\d.]+:\d+)/u.exec(said.toString()) ?? []
      process.stdout.write(said)
      if (address !== undefined) found(address)
    })
  })
  const service = { url, origin }
  const sealed: readonly (readonly [string, Negotiator, readonly number[]])[] = [
    ['le-roeulx-ndjili', (await leRoeulxAndNdjili(service)).belgian, [1]],
    ['huy-natitingou', (await huyAndNatitingou(service)).belgian, [1, 2]],
    ['etterbeek-ait-baha', (await etterbeekAndAitBaha(service)).belgian, [1]],
  ]
  await ixellesAndKalamu(service)
  for (const [name, person, numbers] of sealed)
    for (const number of numbers)
      for (const format of formats)
        await writeFile(
          join(folder, `${name}-${number}.${format}`),
          await person.file(`export.${format}?version=${number}`),
        )
  await writeFile(join(folder, 'instance-key.json'), await new Negotiator(service).instanceKey())
  await writeFile(join(folder, 'seats.json'), `${JSON.stringify(seats, undefined, 2)}\n`)
  child.kill('SIGTERM')
  await once(child, 'close')
}

const [folder, program = join(import.meta.dirname, '../..')] = process.argv.slice(2)
if (folder === undefined) throw new Error('node testing/releases/make-files.ts FOLDER [PROGRAM]')
await run(resolve(folder), resolve(program))
