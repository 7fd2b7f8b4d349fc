import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as detectors from './index.ts'
import { LADDER } from './temporal/rungs.ts'

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8')
const text = read('README.md')
const section = (title: string) => text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''
const rowsOf = (part: string) =>
  part
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
const numbersIn = (cell: string) => cell.match(/\d[\d,]*(?:\.\d+)?|\.\d+/g) ?? []

test('every method of its table is public', () => {
  const named = rowsOf(section('Which method')).flatMap(([, method = '']) => method.match(/`\w+`/g) ?? [])
  const methods = named.map((name) => name.slice(1, -1)).filter((name) => name !== 'gaps')
  expect(methods.length).toBeGreaterThan(20)
  expect(methods.filter((name) => !(name in detectors))).toEqual([])
})

test('its rungs are those of the ladder, from the same length of history on', () => {
  const told = rowsOf(section('How to read an answer')).flatMap(([name = '', from = '']) =>
    name.startsWith('`') && name !== '`borrowed-weeks`'
      ? [[name.slice(1, -1), Number(numbersIn(from)[0])]]
      : [],
  )
  const rungs = [...LADDER.week.toReversed(), ...LADDER.month.toReversed()]
  expect(told).toEqual(rungs.map(({ reason, fromKnown }) => [reason, fromKnown]))
})

test('it tells as many weeks of agreement as the tests compare', () => {
  const weeks = new Map<string, number>()
  for (const [name = '', , count = ''] of rowsOf(section('Agreement')))
    weeks.set(name, Number(count.replaceAll(',', '')))
  const of = (...names: string[]) => names.reduce((sum, name) => sum + (weeks.get(name) ?? Number.NaN), 0)
  const compared = ['cases/agreement.test.ts', 'temporal/farrington/farrington.reference.test.ts']
    .map(read)
    .join()
    .replaceAll('_', '')
  const told = [
    of('`ears`'),
    of('`bayes`', '`rki`'),
    of('`cusum`'),
    of('`glrPois`', '`glrNb`'),
    of('`outbreak`'),
    of('`farrington`'),
    of('`farringtonFlexible`'),
    of('`farringtonFlexible`, sparse series'),
  ]
  expect(told.filter((count) => !new RegExp(`\\b${count}\\b`).test(compared))).toEqual([])
})

test('every measured figure stands in the record of its decision', () => {
  const records = [
    '0030-a-model-of-a-series-own-past.md',
    '0031-a-week-of-a-country-is-one-panel.md',
    '0032-one-scan-is-satscans-one-is-fast.md',
  ]
  const known = new Set(records.flatMap((name) => numbersIn(read(`../docs/decisions/${name}`))))
  const figures = rowsOf(section('Measured, not promised')).flatMap((cells) =>
    cells.slice(1).flatMap(numbersIn),
  )
  expect(figures.length).toBeGreaterThan(40)
  expect(figures.filter((figure) => !known.has(figure))).toEqual([])
})
