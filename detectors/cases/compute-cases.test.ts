import { describe, expect, test } from 'vitest'
import { readNumbers, writeNumbers } from './case-numbers.ts'
import { CaseProblem, computeCases } from './index.ts'

const series = {
  id: 'a',
  note: 'carried along',
  freq: 52,
  start: [2020, 1],
  epochAsDate: false,
  epoch: null,
  observed: [1, 2, 3, 2, 1, 2, 3, 9, 0, null],
  population: null,
}
const asked = { series: 'a', algorithm: 'earsC', control: { method: 'C1' }, range: [8, 10], out: 'not read' }
const file = { meta: { tool: 'any' }, series: [series], cases: [asked] }

type Filled = { readonly out?: Record<string, unknown>; readonly error?: string }
const firstOf = (given: unknown): Filled => {
  const [filled] = computeCases(given).file.cases as Filled[]
  return filled ?? {}
}

describe('a file of cases', () => {
  test('comes back as it was, with every out filled in whatever stood there', () => {
    const { file: computed, problems } = computeCases(file)
    expect(problems).toEqual([])
    expect(computed).toMatchObject({ meta: file.meta, series: [series] })
    expect(Object.keys((computed.cases as object[])[0] ?? {})).toEqual(Object.keys(asked))
    expect(firstOf(file).out).toMatchObject({ alarm: [1, 0, null] })
  })

  test('numbers that JSON lacks are words, and null stays not known', () => {
    const words = [1.5, null, 'NaN', 'Inf', '-Inf']
    expect(writeNumbers(readNumbers(words, 'x'))).toEqual(words)
    expect(() => readNumbers(['many'], 'x')).toThrow('x[0]')
  })

  test('what is wrong with the file names the field', () => {
    const change = (part: object) => ({ ...file, series: [{ ...series, ...part }] })
    const wrong: [unknown, string][] = [
      [null, 'file'],
      [[], 'file'],
      [{ ...file, series: undefined }, 'series'],
      [{ ...file, cases: 3 }, 'cases'],
      [change({ observed: ['many'] }), 'series[0].observed[0]'],
      [change({ observed: [-1] }), 'series[0]'],
      [change({ freq: 'NaN' }), 'series[0].freq[0]'],
      [change({ start: [2020] }), 'series[0].start'],
      [change({ population: [1, 2] }), 'series[0]'],
      [change({ epochAsDate: true, epoch: [3, 2, 1] }), 'series[0]'],
      [{ ...file, series: [series, series] }, 'series[1].id'],
    ]
    for (const [given, field] of wrong) {
      expect(() => computeCases(given), field).toThrow(CaseProblem)
      expect(() => computeCases(given), field).toThrow(field)
    }
  })

  test('what is wrong with one case names the field and leaves the other cases computed', () => {
    const wrong: [object, string][] = [
      [{ series: 'b' }, 'series'],
      [{ algorithm: 'guess' }, 'algorithm'],
      [{ range: [8] }, 'range'],
      [{ range: [0, 3] }, 'range'],
      [{ range: [9, 8] }, 'range'],
      [{ range: [8, 11] }, 'range'],
      [{ range: [8, 9.5] }, 'range'],
      [{ control: 'C1' }, 'control'],
      [{ control: { method: 'C4' } }, 'control.method'],
      [{ control: { method: 'C1', baseline: 'long' } }, 'control.baseline'],
      [{ control: { method: 'C1', baseline: 1 } }, 'control.baseline'],
    ]
    for (const [part, field] of wrong) {
      const { file: computed, problems } = computeCases({ ...file, cases: [{ ...asked, ...part }, asked] })
      expect(problems.map((problem) => problem.field)).toEqual([`cases[0].${field}`])
      const [bad, good] = computed.cases as Filled[]
      expect(bad).not.toHaveProperty('out')
      expect(bad?.error).toContain(`cases[0].${field}`)
      expect(good?.out).toMatchObject({ alarm: [1, 0, null] })
    }
    expect(firstOf({ ...file, cases: [{ ...asked, control: { alpha: 0.9 } }] }).error).toContain('alpha')
  })
})
