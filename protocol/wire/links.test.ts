import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkMeant, linkPaths, secretIn } from './links.ts'

const seed = 20_261_127
const secret = 'AbC-dEf_0123456789ghijklmn-'
const link = `https://paraphe.example/j#${secret}`

describe('a link that comes back from a mail program or by hand still leads in', () => {
  test.each([
    ['as it was made', link],
    ['with the full stop of its sentence', `${link}.`],
    ['with a comma', `${link},`],
    ['with a French quotation mark', `${link} »`],
    ['with a French quotation mark, no blank', `${link}»`],
    ['in quotation marks', `"${link}"`],
    ['with the bracket around it', `${link})`],
    ['in angle brackets', `https://paraphe.example/j#<${secret}>`],
    ['with an encoded angle bracket', `${link}%3E`],
    ['with a blank behind', `${link} `],
    ['with an encoded blank behind', `${link}%20`],
    ['with a blank in front of the secret', `https://paraphe.example/j# ${secret}`],
    ['with the mark of a campaign behind', `${link}?utm_source=newsletter&utm_medium=email`],
    ['with the mark of a campaign as of a query', `${link}&fbclid=IwAR0`],
    ['with the mark of a campaign in front', `https://paraphe.example/j?utm_source=x#${secret}`],
    ['with %23 for #', `https://paraphe.example/j%23${secret}`],
    ['encoded twice', `https://paraphe.example/j%2523${secret}`],
    ['with %23 behind a query', `https://paraphe.example/j?utm_source=x%23${secret}`],
    ['with a second #', `${link}#:~:text=protocole`],
    ['broken by a mail program', `https://paraphe.example/j#${secret.slice(0, 9)}=\r\n${secret.slice(9)}`],
    [
      'broken, with the break taken out by the browser',
      `https://paraphe.example/j#${secret.slice(0, 9)}=${secret.slice(9)}`,
    ],
    ['broken into lines by hand', `https://paraphe.example/j#${secret.slice(0, 9)}\n  ${secret.slice(9)}`],
    ['broken, the break encoded', `https://paraphe.example/j#${secret.slice(0, 9)}%0D%0A${secret.slice(9)}.`],
    ['with a sign nobody sees within', `https://paraphe.example/j#${secret.slice(0, 9)}\u00AD${secret.slice(9)}`],
    ['with a sign nobody sees behind', `${link}\u200B`],
    ['marked as emphasis', `https://paraphe.example/j#_${secret}_`],
    ['with the message around it', `Bonjour,\n\nVoici votre lien:\n${link}\n\nCe lien est pour votre commune.`],
    ['with the next words on its line', `${link} Ce lien est pour votre commune`],
    ['of another device', `https://paraphe.example/appareil#${secret}.`],
  ])('%s', (_how, address) => {
    expect(secretIn(address)).toBe(secret)
  })

  test.each([
    ['cut short', link.slice(0, -4)],
    ['without its secret', 'https://paraphe.example/j'],
    ['with another text behind #', 'https://paraphe.example/j#content'],
    ['malformed', 'https://paraphe.example/j#%E0%A4%A'],
  ])('%s: there is none', (_how, address) => {
    expect(secretIn(address)).toBeUndefined()
  })

  test(`whatever stands around it (seed ${seed})`, () => {
    const secrets = fc.stringMatching(/^[A-Za-z0-9_-]{25}[A-Za-z0-9]{2}$/u)
    const around = fc.string({ unit: fc.constantFrom(...Array.from('.,;:!?»«“”\'"()[]<> \n*')), maxLength: 5 })
    fc.assert(
      fc.property(secrets, around, around, (own, before, behind) => {
        expect(secretIn(`${before}https://paraphe.example/j#${own}${behind}`)).toBe(own)
      }),
      { seed, numRuns: 2000 },
    )
  })

  test('any words are read without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
        const found = secretIn(words)
        expect(found === undefined || /^[\w-]{27}$/u.test(found)).toBe(true)
      }),
      { seed, numRuns: 2000 },
    )
  })
})

test.each([
  [`/j%23${secret}`, `/j#${secret}`],
  [`/appareil%23${secret}.`, `/appareil#${secret}`],
  [`/j/#${secret}`, `/j#${secret}`],
  ['/j%20', '/j'],
  ['/j.', '/j'],
  ['/jeudi', undefined],
  ['/p/abcdefgh', undefined],
])('the service leads %s to %s', (address, meant) => {
  expect(linkMeant(address)).toBe(meant)
})

test('the secret of a link that is whole is left as it is', () => {
  for (const path of Object.values(linkPaths)) expect(linkMeant(`${path}#${secret}`)).toBe(`${path}#${secret}`)
})
