/**
 * An invented text that is in nothing like the real one: other ids, domains in another article, the partner's column first,
 * a plain blank called `bank.name`, a required blank behind the signatures, no annex, no programme.
 */
import { officialText } from './cic-2017-2021.ts'

export const jumelage2027 = officialText(new URL('jumelage-2027.json', import.meta.url))
