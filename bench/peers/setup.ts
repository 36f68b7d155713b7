/** Gives the comparison harness its rooms: real protocols with real sessions on Paraphe, plain names elsewhere. */
interface Request {
  readonly port: number
  readonly rooms: number
  readonly clients: number
}
interface Client {
  readonly cookie?: string
}
interface Room {
  readonly room: string
  readonly clients: readonly Client[]
}

export default async function setup({ port, rooms, clients }: Request): Promise<{ rooms: readonly Room[] }> {
  const origin = `http://127.0.0.1:${port}`
  const isParaphe = (await fetch(`${origin}/readyz`)).headers.get('content-type')?.includes('json') === true
  const provided: Room[] = []
  for (let index = 0; index < rooms; index++) {
    provided.push(
      isParaphe
        ? await protocolWith(origin, clients)
        : { room: `bench-${index}`, clients: Array.from({ length: clients }, () => ({})) },
    )
  }
  return { rooms: provided }
}

async function protocolWith(origin: string, clients: number): Promise<Room> {
  const creator = await post(origin, '/api/protocols', {
    template: 'cic-2017-2021',
    belgian: 'Ixelles',
    partner: 'Kalamu',
    creator: { name: 'Banc 0', party: 'belgian' },
  })
  const { id, invitations } = creator.body as { id: string; invitations: { belgian: string; partner: string } }
  const people: Client[] = [{ cookie: creator.cookie }]
  // The first of a side comes by the link made for it; each of the others by one of that first person's own.
  const hosts: string[] = [creator.cookie]
  for (let index = 1; index < clients; index++) {
    const side = index % 2 ? 'partner' : 'belgian'
    const host = hosts[index % 2]
    const token = host === undefined ? invitations.partner : await linkBy(origin, host, id, side)
    const joined = await post(origin, '/api/sessions', { token, name: `Banc ${index}` })
    if (host === undefined) hosts[1] = joined.cookie
    people.push({ cookie: joined.cookie })
  }
  const overview = await fetch(`${origin}/api/protocols/${id}`, { headers: { cookie: creator.cookie } })
  const { generation } = (await overview.json()) as { generation: string }
  return { room: `${id}.${generation}`, clients: people }
}

async function linkBy(origin: string, cookie: string, id: string, side: string): Promise<string> {
  const made = await post(origin, `/api/protocols/${id}/invitations`, { side, role: 'negotiator' }, { cookie, origin })
  return (made.body as { token: string }).token
}

async function post(
  origin: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ body: unknown; cookie: string }> {
  const response = await fetch(origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return { body: await response.json(), cookie: (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '' }
}
