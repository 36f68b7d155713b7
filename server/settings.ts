/** What the machine's administrator decides, read once. Nothing else in the program looks at the environment. */
import { isIP } from 'node:net'
import { resolve } from 'node:path'

/** Who may create protocols: whoever reaches a service that only this machine reaches, or who holds the token. */
export type Creation =
  | { readonly kind: 'open' }
  | { readonly kind: 'token'; readonly token: string; readonly made: boolean }

export interface Settings {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** Absolute path of the folder that holds everything. */
  readonly dataDirectory: string
  /** Origin under which people reach the service, e.g. `https://paraphe.example`; undefined on this machine only. */
  readonly publicOrigin: string | undefined
  readonly creation: Creation
  /** Who else may read the service's figures; undefined when only the administrator may. */
  readonly metricsToken: string | undefined
  /** Addresses and ranges of proxies that are believed about where a request comes from. */
  readonly trustedProxies: readonly string[]
  readonly limits: Limits
  readonly logLevel: LogLevel
  /** Whom people write to who meet an obstacle: an address, a telephone number; undefined when the administrator named none. */
  readonly contact: string | undefined
}

export interface Limits {
  /** Per address, all requests together. */
  readonly requestsPerMinute: number
  /** Per participant, requests about their protocol. */
  readonly requestsPerParticipant: number
  /** Sockets of rooms per address: opened within a minute, and open at once. */
  readonly upgradesPerMinute: number
  readonly socketsPerAddress: number
  /** TCP connections open at once per address. */
  readonly connectionsPerAddress: number
  /** Ms in which a request's headers, and the whole of it, must have come. */
  readonly headersMs: number
  readonly requestMs: number
}

/** The origin people type: on this machine only, its own. */
export const ownOrigin = ({ publicOrigin, port }: Settings): string => publicOrigin ?? `http://localhost:${port}`

const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

/** A value that cannot be used, said to the administrator in both languages. */
export interface Misconfiguration {
  readonly french: string
  readonly english: string
}
export type Configuration =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly wrong: readonly Misconfiguration[] }

/** Headers are a matter of seconds on any line; a line of 3.5 KB/s brings a whole document within two minutes. */
const patience = { headersMs: 15_000, requestMs: 120_000 } as const

/** Wide enough for a town hall behind one address, too narrow for somebody who tries tokens. */
const publicLimits: Limits = {
  requestsPerMinute: 1_200,
  requestsPerParticipant: 600,
  upgradesPerMinute: 600,
  socketsPerAddress: 400,
  connectionsPerAddress: 2_000,
  ...patience,
}
/** Where only this machine reaches the service, there is nobody to be kept in bounds. */
const ownLimits: Limits = {
  requestsPerMinute: 60_000,
  requestsPerParticipant: 60_000,
  upgradesPerMinute: 60_000,
  socketsPerAddress: 20_000,
  connectionsPerAddress: 40_000,
  ...patience,
}

const say = (french: string, english: string): Misconfiguration => ({ french, english })

export const settingsOfThisProcess = (makeToken: () => string): Configuration => readSettings(process.env, makeToken)

/** `makeToken`: 128 bits at least, for a service on a network whose administrator chose no token. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  makeToken: () => string,
): Configuration {
  const value = (name: string): string | undefined => environment[name]?.trim() || undefined
  const wrong: Misconfiguration[] = []

  const port = Number(value('PORT') ?? '3000')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) wrong.push(wrongPort)

  const host = value('HOST') ?? '127.0.0.1'
  if (isIP(host) === 0 && !hostName.test(host)) wrong.push(wrongHost)

  const publicUrl = value('PUBLIC_URL')
  const publicOrigin = publicUrl === undefined ? undefined : originOf(publicUrl)
  if (publicUrl !== undefined && publicOrigin === undefined) wrong.push(wrongPublicUrl)
  if (publicUrl === undefined && !isLoopback(host) && !wrong.includes(wrongHost)) wrong.push(missingPublicUrl)

  const token = value('ADMIN_TOKEN')
  if (token !== undefined && !adminToken.test(token)) wrong.push(wrongAdminToken)

  const metricsToken = value('METRICS_TOKEN')
  if (metricsToken !== undefined && !adminToken.test(metricsToken)) wrong.push(wrongMetricsToken)

  const trusted = proxiesNamedIn(value('TRUSTED_PROXY'))
  if (trusted === undefined) wrong.push(wrongTrustedProxy)

  const alone = isLoopback(host) && (publicOrigin === undefined || isLoopback(new URL(publicOrigin).hostname))
  const logLevel = logLevels.find((level) => level === (value('LOG_LEVEL') ?? (alone ? 'warn' : 'info')))
  if (logLevel === undefined) wrong.push(wrongLogLevel)
  const contact = value('CONTACT')
  if (contact !== undefined && !oneShortLine.test(contact)) wrong.push(wrongContact)
  if (value('DATABASE_URL') !== undefined) wrong.push(noPostgres)

  if (wrong.length > 0 || logLevel === undefined || trusted === undefined) return { ok: false, wrong }
  return {
    ok: true,
    settings: {
      port,
      host,
      dataDirectory: resolve(value('DATA_DIR') ?? 'data'),
      publicOrigin,
      creation: creationOf(token, alone, makeToken),
      metricsToken,
      trustedProxies: trusted,
      limits: alone ? ownLimits : publicLimits,
      logLevel,
      contact,
    },
  }
}

function creationOf(token: string | undefined, alone: boolean, makeToken: () => string): Creation {
  if (token !== undefined) return { kind: 'token', token, made: false }
  return alone ? { kind: 'open' } : { kind: 'token', token: makeToken(), made: true }
}

/** Addresses and ranges, separated by commas; undefined when one of them is neither. */
function proxiesNamedIn(list: string | undefined): readonly string[] | undefined {
  const named = list?.split(',').map((one) => one.trim()) ?? []
  return named.every(isAddressOrRange) ? named : undefined
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return rest.length === 0 && most > 0 && (bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) <= most))
}

const hostName = /^[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?$/u
const adminToken = /^[A-Za-z0-9._~-]{16,200}$/u

/** No sign that a page or a log would take for something else. */
const oneShortLine = /^[^\p{Cc}\p{Cf}]{3,200}$/u

/** Whether only this machine reaches an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(host)
}

/** The origin of an address that is nothing but an origin. */
function originOf(address: string): string | undefined {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/u.test(url.protocol)) return undefined
  const bare =
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  return bare ? url.origin : undefined
}

const wrongPort = say('PORT doit être un nombre de 0 à 65535.', 'PORT must be a number from 0 to 65535.')
const wrongHost = say(
  'HOST doit être une adresse ou un nom de machine, par exemple 127.0.0.1 ou 0.0.0.0.',
  'HOST must be an address or a host name, for example 127.0.0.1 or 0.0.0.0.',
)
const wrongPublicUrl = say(
  'PUBLIC_URL doit être l’adresse du service, sans chemin, par exemple https://paraphe.exemple.be.',
  'PUBLIC_URL must be the address of the service, without a path, for example https://paraphe.example.org.',
)
const missingPublicUrl = say(
  'HOST ouvre le service au réseau: indiquez dans PUBLIC_URL l’adresse que les communes taperont, par exemple https://paraphe.exemple.be.',
  'HOST opens the service to the network: set PUBLIC_URL to the address people will type, for example https://paraphe.example.org.',
)
const wrongAdminToken = say(
  'ADMIN_TOKEN doit compter de 16 à 200 lettres, chiffres ou . _ ~ -',
  'ADMIN_TOKEN must be 16 to 200 letters, digits or . _ ~ -',
)
const wrongMetricsToken = say(
  'METRICS_TOKEN doit compter de 16 à 200 lettres, chiffres ou . _ ~ -',
  'METRICS_TOKEN must be 16 to 200 letters, digits or . _ ~ -',
)
const wrongTrustedProxy = say(
  'TRUSTED_PROXY doit donner l’adresse du mandataire (ou plusieurs, séparées par des virgules), par exemple 127.0.0.1 ou 10.0.0.0/8.',
  'TRUSTED_PROXY must give the proxy’s address (or several, separated by commas), for example 127.0.0.1 or 10.0.0.0/8.',
)
const wrongLogLevel = say(
  `LOG_LEVEL doit être l’un de: ${logLevels.join(', ')}.`,
  `LOG_LEVEL must be one of: ${logLevels.join(', ')}.`,
)
const wrongContact = say(
  'CONTACT doit tenir sur une ligne de 3 à 200 signes, par exemple accessibilite@commune.example.',
  'CONTACT must be one line of 3 to 200 characters, for example accessibility@commune.example.',
)
const noPostgres = say(
  'DATABASE_URL est indiqué, mais cette version ne garde ses données que dans DATA_DIR (SQLite): PostgreSQL viendra plus tard. Retirez DATABASE_URL.',
  'DATABASE_URL is set, but this version keeps its data in DATA_DIR only (SQLite): PostgreSQL comes later. Unset DATABASE_URL.',
)
