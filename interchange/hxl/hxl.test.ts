import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type HxlCell, writeHxl } from './index.ts'

const columns = [
  { heading: 'Semana', tag: '#date+week' },
  { heading: 'Código', tag: '#adm2+code' },
  { heading: 'Valor', tag: '#indicator+num' },
  { heading: 'Nota', tag: '#meta+suppressed' },
]
const rowsOf = (text: string): string[][] => parse(text, { relax_column_count: false })

test('the hashtags stand under the headings, and a figure that is not published is empty and never 0', () => {
  const text = writeHxl({
    columns,
    rows: [
      ['2026W05', '0101', 12, null],
      ['2026W05', '0102', null, 'menos de 11'],
      ['2026W05', '0103', 0, null],
    ],
  })
  expect(text).toBe(
    'Semana,Código,Valor,Nota\r\n#date+week,#adm2+code,#indicator+num,#meta+suppressed\r\n2026W05,0101,12,\r\n2026W05,0102,,menos de 11\r\n2026W05,0103,0,\r\n',
  )
})

test.each([
  ['a hashtag that is none', { columns: [{ heading: 'A', tag: '#Date' }], rows: [] }],
  ['a hashtag with a blank', { columns: [{ heading: 'A', tag: '#date +week' }], rows: [] }],
  [
    'the same hashtag twice',
    { columns: [columns[0], columns[0]].filter((one) => one !== undefined), rows: [] },
  ],
  ['a row that is too short', { columns, rows: [['2026W05']] }],
  ['a number that is none', { columns: columns.slice(0, 1), rows: [[Number.POSITIVE_INFINITY]] }],
])('refuses %s', (_what, table) => {
  expect(() => writeHxl(table)).toThrow(RangeError)
})

test('whatever stands in a table is read back, and no cell begins as a formula', () => {
  const cell: fc.Arbitrary<HxlCell> = fc.oneof(fc.string({ maxLength: 12 }), fc.integer(), fc.constant(null))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 8 }), (rows) => {
      const [, , ...read] = rowsOf(writeHxl({ columns, rows }))
      expect(read).toHaveLength(rows.length)
      for (const [at, row] of rows.entries())
        for (const [column, value] of row.entries()) {
          const text = String(value ?? '')
          const quoted = typeof value === 'string' && /^[=+\-@\t\r]/.test(text)
          expect(read[at]?.[column]).toBe(quoted ? `'${text}` : text)
        }
    }),
  )
})
