import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as deliberation from './index.ts'

const text = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')
const section = (title: string) => text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''

test('every function of its table is public, and every public one that answers a question stands in it', () => {
  const rows = section('Which function')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'))
  const named = rows.flatMap((row) =>
    [...(row.split('|')[2] ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
  )
  expect(named.length).toBeGreaterThan(25)
  expect(named.filter((name) => !(name in deliberation))).toEqual([])
  const helpers =
    'adjustedRand alphaOf changeOf checkRule compareIds concordance gainOf groupConsensus markSheet mcNemarTest meanOf measured orderQuestions quantile seededRandom untold votingSeats weightedKappa'
  const functions = Object.entries(deliberation).flatMap(([name, made]) =>
    typeof made === 'function' ? [name] : [],
  )
  expect(functions.filter((name) => !named.includes(name) && !helpers.split(' ').includes(name))).toEqual([])
})

test('the speed it tells is that of the benchmark', () => {
  const bench = readFileSync(join(import.meta.dirname, '../benchmarks/README.md'), 'utf8')
  const seconds = (line: string) => Number(new RegExp(`${line} +([\\d.]+)`).exec(bench)?.[1]) / 1000
  const told =
    /anew at 2,000 people × 900 statements ([\d.]+) – ([\d.]+) s .* and ([\d.]+) – ([\d.]+) s/.exec(text)
  const [sparseFrom = 9, sparseTo = 0, denseFrom = 9, denseTo = 0] = told?.slice(1).map(Number) ?? []
  const [sparse, dense] = ['30 % seen: everything anew', '100 % seen: everything anew'].map(seconds)
  expect([sparse, dense].every((one) => Number.isFinite(one))).toBe(true)
  expect(sparse).toBeGreaterThanOrEqual(sparseFrom - 0.02)
  expect(sparse).toBeLessThanOrEqual(sparseTo)
  expect(dense).toBeGreaterThanOrEqual(denseFrom - 0.02)
  expect(dense).toBeLessThanOrEqual(denseTo)
})
