/** `npm run admin -- protocols` and `npm run admin -- invite PROTOCOL SIDE [ROLE]`: for who runs the service, while it runs. */
import { refusalSentence } from '../protocol/wire/refusal-sentences.ts'
import { linkPaths } from '../protocol/wire/links.ts'
import { askAdministration } from './administration-line.ts'
import type { ProtocolListed, Told } from './negotiation/administration.ts'
import { ownOrigin, settingsOfThisProcess } from './settings.ts'
import type { Misconfiguration, Settings } from './settings.ts'

const usage: Misconfiguration = {
  french: [
    'npm run admin -- protocols                                   les protocoles et leurs identifiants',
    '  npm run admin -- invite PROTOCOLE belgian|partner|observer [negotiator|signatory|reader]   un nouveau lien',
  ].join('\n'),
  english: 'list the protocols, or make a new link for a side of one',
}
const notRunning: Misconfiguration = {
  french: 'Aucun service ne tourne avec ce DATA_DIR. Démarrez-le, ou donnez le même DATA_DIR que lui.',
  english: 'No service runs on this DATA_DIR. Start it, or give the same DATA_DIR as it has.',
}

const questionIn = ([command, ...rest]: readonly string[]): object | undefined => {
  if (command === 'protocols' && rest.length === 0) return { ask: 'protocols' }
  const [protocol, side, role] = rest
  if (command !== 'invite' || protocol === undefined || side === undefined || rest.length > 3) return undefined
  return { ask: 'invite', protocol, side, ...(role === undefined ? {} : { role }) }
}

function sentences(told: Told, settings: Settings): { readonly out: readonly string[]; readonly code: number } {
  if ('refused' in told) {
    const { refused } = told
    return refused === 'bad-request'
      ? failed(usage)
      : failed({ french: refusalSentence(refused, 'fr'), english: refusalSentence(refused, 'en') })
  }
  if ('protocols' in told) {
    const none = 'Aucun protocole. / No protocol.'
    return { out: told.protocols.length === 0 ? [none] : told.protocols.map(listedIn), code: 0 }
  }
  const { names, standing, token } = told
  const side = standing.side === 'observer' ? 'observer' : names[standing.side]
  return {
    out: [
      `${names.belgian} – ${names.partner}, ${side} (${standing.role}):`,
      `${ownOrigin(settings)}${linkPaths.invitation}#${token}`,
      'Ce lien n’est montré qu’une fois; le protocole dit à tous que l’administrateur l’a fait.',
      'This link is shown this once; the protocol tells everybody that the administrator made it.',
    ],
    code: 0,
  }
}

function listedIn({ id, names, createdAt, sealed, people }: ProtocolListed): string {
  const day = new Date(createdAt).toISOString().slice(0, 10)
  const inside = `belgian ${people.belgian}, partner ${people.partner}, observer ${people.observer}`
  return `${id}  ${day}  ${names.belgian} – ${names.partner}${sealed ? ' (arrêté / sealed)' : ''}  [${inside}]`
}

const failed = ({ french, english }: Misconfiguration) => ({ out: [`✗ ${french}\n  ${english}`], code: 1 })

async function run(): Promise<{ readonly out: readonly string[]; readonly code: number }> {
  const configuration = settingsOfThisProcess(() => 'no-token-is-needed')
  if (!configuration.ok) return failed(configuration.wrong[0] ?? usage)
  const question = questionIn(process.argv.slice(2))
  if (!question) return failed(usage)
  const told = await askAdministration(configuration.settings.dataDirectory, question)
  return told ? sentences(told, configuration.settings) : failed(notRunning)
}

const { out, code } = await run()
for (const line of out) (code === 0 ? console.log : console.error)(line)
process.exitCode = code
