import { describe, expect, test } from 'vitest'
import type { ReceiptAnswer } from '../../../vocabulary/wire/signal.ts'
import { receiptDetail } from '../../../vocabulary/wire/signal.ts'
import { loadFieldWords } from '../../wording/field/index.ts'
import { answerSentence, detailOf } from './index.ts'

const words = await loadFieldWords('en')
const answer = (change: Partial<ReceiptAnswer>): ReceiptAnswer => ({
  stage: 'being-checked',
  feedbackCode: null,
  steps: [],
  asksForDetail: false,
  canAddDetail: true,
  canWithdraw: true,
  readBy: null,
  correspondence: { keys: [], letters: [] },
  ...change,
})
const find = 'a'.repeat(43)
const form = (fields: readonly (readonly [string, string])[]): FormData => {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

describe('the answer', () => {
  test('is the sentence of the desk where it gave one', () => {
    expect(answerSentence(words, answer({ stage: 'answered', feedbackCode: 'watching' }))).toMatch(
      /keep watch/,
    )
  })

  test('is the stage in words otherwise, and for a sentence that this page does not know', () => {
    expect(answerSentence(words, answer({ stage: 'received' }))).toMatch(/A person will read it/)
    expect(answerSentence(words, answer({}))).toMatch(/checking it with care/)
    expect(answerSentence(words, answer({ feedbackCode: 'new-code' }))).toMatch(/checking it with care/)
  })

  test('of a withdrawn report says that it was withdrawn', () => {
    expect(answerSentence(words, answer({ stage: 'withdrawn', feedbackCode: 'watching' }))).toMatch(
      /withdrew/,
    )
  })
})

describe('a detail', () => {
  test('holds only what is new, as the wire allows it', () => {
    const detail = detailOf(
      form([
        ['stillHappening', 'yes'],
        ['childrenInvolved', ''],
        ['authorityInvolved', ''],
        ['codes', 'CAP1'],
        ['codes', 'NO1'],
      ]),
      find,
    )
    expect(detail).toEqual({ find, codes: ['CAP1'], stillHappening: 'yes' })
    expect(receiptDetail.parse(detail)).toEqual(detail)
  })

  test('carries a danger', () => {
    expect(detailOf(form([['dangerNow', 'yes']]), find)).toEqual({ find, codes: [], dangerNow: true })
  })

  test('is none where nothing was answered', () => {
    expect(
      detailOf(
        form([
          ['stillHappening', ''],
          ['codes', 'NO1'],
        ]),
        find,
      ),
    ).toBeNull()
  })
})
