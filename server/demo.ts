/** `npm run demo`: lays out a protocol in the middle of its negotiation, and says how each side gets to it. */
import { randomBytes } from 'node:crypto'
import { makeSecret } from './access/secret.ts'
import type { Random } from './access/secret.ts'
import { layOutDemo } from './demo-protocol.ts'
import { ownOrigin, settingsOfThisProcess } from './settings.ts'
import { openSqlite } from './storage/sqlite/sqlite.ts'

const random: Random = (bytes) => randomBytes(bytes)
const threeWeeks = 21 * 86_400_000

const configuration = settingsOfThisProcess(() => makeSecret(random, 20))
if (configuration.ok) {
  const { dataDirectory } = configuration.settings
  try {
    const storage = await openSqlite({ directory: dataDirectory })
    const { invitations } = await layOutDemo(storage, { random, startedAt: Date.now() - threeWeeks })
    await storage.close()
    const link = (token: string): string => `${ownOrigin(configuration.settings)}/j#${token}`
    console.log(`Un protocole de démonstration attend dans ${dataDirectory}: Ixelles et Kalamu, à mi-chemin.`)
    console.log(`A demonstration protocol is waiting in ${dataDirectory}: Ixelles and Kalamu, half way.\n`)
    console.log(`  Ixelles:          ${link(invitations.belgian)}`)
    console.log(`  Kalamu:           ${link(invitations.partner)}`)
    console.log(`  Accompagnateur:   ${link(invitations.observer)}\n`)
    console.log('Démarrez le service par `npm start`, puis ouvrez un lien par navigateur (ou par profil).')
    console.log('Start the service with `npm start`, then open one link in each browser (or profile).')
  } catch (error) {
    console.error(`✗ La démonstration n’a pas pu être préparée. Si Paraphe tourne déjà, arrêtez-le d’abord.`)
    console.error(`  The demonstration could not be laid out. If Paraphe is running, stop it first.`)
    console.error(`  (${error instanceof Error ? error.message : String(error)})`)
    process.exitCode = 1
  }
} else {
  for (const { french, english } of configuration.wrong) console.error(`✗ ${french}\n  ${english}`)
  process.exitCode = 1
}
