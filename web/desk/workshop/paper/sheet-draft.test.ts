import { describe, expect, test } from 'vitest'
import { ballotsOf, isKey } from './sheet-draft.ts'

const row = (statementId: string, cells: string[], reason = '') => ({ statementId, cells, reason })

describe('a sheet of paper that is typed in', () => {
  test('of opinions is one key a statement, and an empty one was not answered', () => {
    expect(
      ballotsOf('opinions', [
        row('a', ['1']),
        row('b', ['2'], ' Falta gente '),
        row('c', ['3']),
        row('d', ['']),
      ]),
    ).toEqual([
      { statementId: 'a', choice: 1, reason: '' },
      { statementId: 'b', choice: -1, reason: 'Falta gente' },
      { statementId: 'c', choice: 0, reason: '' },
    ])
  })

  test('of ratings is two keys a statement, and half a rating is not guessed', () => {
    expect(ballotsOf('ratings', [row('a', ['9', '4']), row('b', ['', ''])])).toEqual([
      { statementId: 'a', importance: 9, feasibility: 4, reason: '' },
    ])
    expect(ballotsOf('ratings', [row('a', ['9', ''])])).toBeNull()
  })

  test('takes no key that means nothing', () => {
    expect(['1', '3', '4', '0', 'x'].map((key) => isKey('opinions', key))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect(['1', '9', '0', ''].map((key) => isKey('ratings', key))).toEqual([true, true, false, false])
  })
})
