import { describe, expect, test } from 'vitest'
import { cic20172021 } from '../../testing/texts/cic-2017-2021.ts'
import { noAnswers } from '../../protocol/answers/document.ts'
import { proposalsOf } from '../../protocol/returned/proposals.ts'
import { twoHundredProtocols } from '../../testing/files/random-answers.ts'
import { returnedFrom, wordFileOf } from '../../testing/files/word-return.ts'
import { fullAnswers } from '../../testing/files/filled-in-protocol.ts'

const seed = 20_182_021

describe('a Word file that comes back untouched', () => {
  test.each([
    ['empty', noAnswers],
    ['full', fullAnswers],
  ])('changes nothing and differs nowhere: %s', (_name, answers) => {
    const returned = returnedFrom(wordFileOf(answers), answers)
    expect(proposalsOf(cic20172021, returned, answers)).toEqual([])
    expect(returned.fixed).toEqual([])
    expect(returned.remarks).toEqual([])
  })

  test(`changes nothing, whatever was written in fifty protocols (seed ${seed})`, { timeout: 60_000 }, () => {
    for (const answers of twoHundredProtocols(seed).slice(0, 50)) {
      const returned = returnedFrom(wordFileOf(answers), answers)
      expect(proposalsOf(cic20172021, returned, answers)).toEqual([])
      expect(returned.fixed).toEqual([])
    }
  })
})
