import { expect, test } from 'vitest'
import { csvOf } from './save-csv.ts'

test('a table is quoted where it must be, and no cell is a formula', () => {
  expect(
    csvOf([
      ['a', 'b, c'],
      ['"q"', '=1+1'],
      ['dos\nlíneas', '-x'],
    ]),
  ).toBe('\uFEFFa,"b, c"\r\n"""q""",\'=1+1\r\n"dos\nlíneas",\'-x\r\n')
})
