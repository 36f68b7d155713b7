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
  for (let index = 1; index < clients; index++) {
    const joined = await post(origin, '/api/sessions', {
      token: index % 2 ? invitations.partner : invitations.belgian,
      name: `Banc ${index}`,
    })
    people.push({ cookie: joined.cookie })
  }
  const overview = await fetch(`${origin}/api/protocols/${id}`, { headers: { cookie: creator.cookie } })
  const { generation } = (await overview.json()) as { generation: string }
  return { room: `${id}.${generation}`, clients: people }
}

async function post(origin: string, path: string, body: unknown): Promise<{ body: unknown; cookie: string }> {
  const response = await fetch(origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return { body: await response.json(), cookie: (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '' }
}
