import { describe, expect, test } from 'vitest'
import { readSettings } from './settings.ts'
import type { Settings } from './settings.ts'

const made = 'made-token-made-token'
const read = (environment: Record<string, string>) => readSettings(environment, () => made)

function settings(environment: Record<string, string>): Settings {
  const configuration = read(environment)
  if (!configuration.ok) throw new Error(configuration.wrong.map(({ english }) => english).join(' '))
  return configuration.settings
}

describe('settings', () => {
  test('who meets an obstacle is told whom to write to, when the administrator has named somebody on one line', () => {
    expect(settings({ CONTACT: ' accessibilite@ixelles.example ' }).contact).toBe('accessibilite@ixelles.example')
    expect(settings({}).contact).toBeUndefined()
    for (const CONTACT of ['a', 'one\nother', 'x'.repeat(201), 'turned \u202e'])
      expect(read({ CONTACT }).ok).toBe(false)
  })

  test('with nothing set, only this machine reaches the service, and whoever does may create', () => {
    expect(settings({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      creation: { kind: 'open' },
      publicOrigin: undefined,
    })
  })

  test.each([{ HOST: '0.0.0.0', PUBLIC_URL: 'https://paraphe.be' }, { PUBLIC_URL: 'https://paraphe.be' }])(
    'on a network, or behind a public address, creation asks for a token: %o',
    (environment) => {
      expect(settings(environment).creation).toEqual({ kind: 'token', token: made, made: true })
    },
  )

  test('the administrator’s own token is taken as it is', () => {
    expect(settings({ ADMIN_TOKEN: 'a-token-of-our-own' }).creation).toMatchObject({
      token: 'a-token-of-our-own',
      made: false,
    })
  })

  test('no proxy is believed unless it is named', () => {
    expect(settings({}).trustedProxies).toEqual([])
    expect(settings({ TRUSTED_PROXY: '127.0.0.1, 10.0.0.0/8,fd00::/8' }).trustedProxies).toEqual([
      '127.0.0.1',
      '10.0.0.0/8',
      'fd00::/8',
    ])
  })

  test('an empty value is no value', () => {
    expect(settings({ PORT: ' ', PUBLIC_URL: '' })).toMatchObject({ port: 3000, publicOrigin: undefined })
  })

  test.each([
    { PORT: 'abc' },
    { PORT: '70000' },
    { PORT: '3000.5' },
    { HOST: 'a b' },
    { PUBLIC_URL: 'paraphe.be' },
    { PUBLIC_URL: 'https://paraphe.be/app' },
    { PUBLIC_URL: 'https://me:secret@paraphe.be' },
    { PUBLIC_URL: 'javascript:alert(1)' },
    { HOST: '0.0.0.0' },
    { ADMIN_TOKEN: 'short' },
    { ADMIN_TOKEN: 'with spaces and <angles>' },
    { METRICS_TOKEN: 'short' },
    { TRUSTED_PROXY: 'nginx' },
    { TRUSTED_PROXY: '10.0.0.0/33' },
    { TRUSTED_PROXY: '127.0.0.1,' },
    { TRUSTED_PROXY: '10.0.0.0/8/8' },
    { LOG_LEVEL: 'loud' },
    { DATABASE_URL: 'postgres://localhost/paraphe' },
  ])('refuses to start with %o, in one sentence of each language that names the setting', (environment) => {
    const configuration = read(environment)
    const [wrong, ...others] = configuration.ok ? [] : configuration.wrong
    expect(others).toEqual([])
    const [named = ''] = Object.keys(environment)
    expect(wrong?.french).toMatch(new RegExp(`^${named} `, 'u'))
    expect(wrong?.english).toMatch(new RegExp(`^${named} `, 'u'))
  })

  test('says everything that is wrong at once', () => {
    const configuration = read({ PORT: 'x', ADMIN_TOKEN: 'x' })
    expect(configuration).toMatchObject({ ok: false, wrong: { length: 2 } })
  })
})
