import { expect, test } from 'vitest'
import { readTyped } from './typed-answers.ts'

test('letters are read in their order, in capitals and in groups as well', () => {
  expect(readTyped('abCd -\nb')).toEqual({ answers: [1, 2, 3, 4, 0, 2], unknown: false })
})

test('a letter that is no option is told, and counts for nothing', () => {
  expect(readTyped('abe')).toEqual({ answers: [1, 2], unknown: true })
})
