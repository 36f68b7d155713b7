/**
 * The line on which `npm run admin` speaks with the running service: a socket in the data folder, which no network reaches.
 * Whoever may read that folder is the administrator.
 */
import { chmod, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import type { Socket } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { administer, administratorAsks } from './negotiation/administration.ts'
import type { AdministrationDeps, Told } from './negotiation/administration.ts'

const lineIn = (directory: string): string => join(directory, 'administration.sock')
/** Signs of a question. */
const longest = 2000

/** Returns how to close it. One process at a time has the folder, so what lies there is left over. */
export async function openAdministration(
  directory: string,
  deps: AdministrationDeps,
  fault: (error: unknown) => void,
): Promise<() => Promise<void>> {
  const path = lineIn(directory)
  await rm(path, { force: true })
  const server = createServer({ allowHalfOpen: true }, (line) => {
    line.on('error', fault)
    answer(line, deps).catch((error: unknown) => {
      fault(error)
      line.destroy()
    })
  })
  server.listen(path)
  await once(server, 'listening')
  await chmod(path, 0o600)
  return async () => {
    server.close()
    await once(server, 'close')
  }
}

async function answer(line: Socket, deps: AdministrationDeps): Promise<void> {
  const asked = administratorAsks.safeParse(await readJson(line))
  const told: Told = asked.success ? await administer(deps, asked.data) : { refused: 'bad-request' }
  line.end(JSON.stringify(told))
}

/** Undefined when no service runs on that folder. */
export async function askAdministration(directory: string, question: object): Promise<Told | undefined> {
  const line = connect({ path: lineIn(directory), allowHalfOpen: true })
  try {
    await once(line, 'connect')
  } catch {
    return undefined
  }
  line.end(JSON.stringify(question))
  return (await readJson(line, Infinity)) as Told
}

/** All that comes until the other end has done; nothing for what is too long or no JSON. */
async function readJson(line: Socket, most = longest): Promise<unknown> {
  let text = ''
  for await (const part of line.setEncoding('utf8')) if (text.length <= most) text += String(part)
  try {
    return text.length > most ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
