import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportPeriodKinds, reportPeriodOf } from '../../vocabulary/words/index.ts'
import { type Dhis2Value, writeDataValues } from './index.ts'

const one: Dhis2Value = {
  dataElement: 'I3',
  period: '2026-W05',
  orgUnit: '0801',
  categoryOptionCombo: null,
  value: 12,
}

test('a value is told by the code of its indicator, its place and its ISO period', () => {
  expect(
    JSON.parse(writeDataValues([one, { ...one, period: '2026-H1', categoryOptionCombo: 'female' }])),
  ).toEqual({
    dataValues: [
      { dataElement: 'I3', period: '2026W05', orgUnit: '0801', value: '12' },
      { dataElement: 'I3', period: '2026S1', orgUnit: '0801', categoryOptionCombo: 'female', value: '12' },
    ],
  })
})

test.each([
  ['a period that is none', [{ ...one, period: '2026-W60' }]],
  ['a code with a blank', [{ ...one, orgUnit: '08 01' }]],
  ['a number that is none', [{ ...one, value: Number.NaN }]],
  ['the same cell twice', [one, one]],
])('refuses %s', (_what, values) => {
  expect(() => writeDataValues(values)).toThrow(RangeError)
})

test('every figure is read back as it was', () => {
  const value = fc.record({
    dataElement: fc.stringMatching(/^[A-Z]\d{1,6}$/),
    period: fc
      .tuple(fc.constantFrom(...reportPeriodKinds), fc.integer({ min: 2000, max: 2050 }))
      .map(([kind, year]) => reportPeriodOf(kind, `${year}-05-17`)),
    orgUnit: fc.stringMatching(/^\d{2,4}$/),
    categoryOptionCombo: fc.option(fc.stringMatching(/^[a-z]{1,8}$/), { nil: null }),
    value: fc.integer({ min: -1e9, max: 1e9 }).map((figure) => figure / 100),
  })
  const key = ({ value: _, ...rest }: Dhis2Value) => JSON.stringify(rest)
  fc.assert(
    fc.property(fc.uniqueArray(value, { selector: key, maxLength: 10 }), (values) => {
      const { dataValues } = JSON.parse(writeDataValues(values)) as { dataValues: { value: string }[] }
      expect(dataValues.map((each) => Number(each.value))).toEqual(values.map((each) => each.value || 0))
    }),
  )
})
