import { describe, expect, test } from 'vitest'
import type { FrameworkContent, Outcome } from '../../../../vocabulary/wire/results.ts'
import {
  boxesUnder,
  faultsOf,
  goesWith,
  levelUnder,
  newKey,
  newRow,
  nextBoxCode,
  putBack,
  withBox,
  withoutAssumption,
  withoutBox,
  withoutRow,
  withoutTarget,
  withRow,
} from './draft.ts'

const said = (es: string) => ({ es, fr: '', en: '' })
const box = (code: string, level: Outcome['level'], under: string | null): Outcome => ({
  code,
  level,
  under,
  statement: said(code),
  assumptions: [said('uno'), said('dos')],
  gender: 0,
  diversity: 0,
})
const row = (outcome: string, figure: string | null) => ({
  ...newRow({ outcome, key: `${outcome}-${figure ?? 'M'}` }, null, {
    method: said('m'),
    responsible: said('r'),
  }),
  figure,
  targets: [
    { by: '2027-12-31', value: 1 },
    { by: '2028-12-31', value: 2 },
  ],
})
const content: FrameworkContent = {
  outcomes: [
    box('1000', 'ultimate', null),
    box('1100', 'intermediate', '1000'),
    box('1110', 'immediate', '1100'),
    box('1111', 'output', '1110'),
    box('1200', 'intermediate', '1000'),
  ],
  rows: [row('1100', 'I5.1'), row('1111', null), row('1200', 'I1.1')],
}

describe('what is taken out of a draft', () => {
  test('a box goes with everything under it and with the rows of all of them', () => {
    expect(boxesUnder(content, '1100').map(({ code }) => code)).toEqual(['1110', '1111'])
    expect(goesWith(content, '1100').rows.map(({ key }) => key)).toEqual(['1100-I5.1', '1111-M'])
    const left = withoutBox(content, '1100').content
    expect(left.outcomes.map(({ code }) => code)).toEqual(['1000', '1200'])
    expect(left.rows.map(({ key }) => key)).toEqual(['1200-I1.1'])
  })

  test('comes back as it was, whatever was taken in whatever order', () => {
    const steps = [
      (of: FrameworkContent) => withoutTarget(of, '1111-M', 0),
      (of: FrameworkContent) => withoutAssumption(of, '1110', 1),
      (of: FrameworkContent) => withoutRow(of, '1100-I5.1'),
      (of: FrameworkContent) => withoutBox(of, '1110'),
      (of: FrameworkContent) => withoutBox(of, '1000'),
    ]
    let now = content
    const taken = steps.map((step) => {
      const { content: left, taken: gone } = step(now)
      expect(left).not.toEqual(now)
      now = left
      return gone
    })
    expect(now.outcomes).toEqual([])
    for (const gone of taken.toReversed()) now = putBack(now, gone)
    expect(now).toEqual(content)
  })
})

describe('what is added', () => {
  test('a box has the first free code under its own, and the level below', () => {
    const taken = new Set(content.outcomes.map(({ code }) => code))
    expect(nextBoxCode(taken, null)).toBe('2000')
    expect(nextBoxCode(taken, { code: '1000', level: 'ultimate' })).toBe('1300')
    expect(nextBoxCode(taken, { code: '1100', level: 'intermediate' })).toBe('1120')
    expect(nextBoxCode(taken, { code: '1110', level: 'immediate' })).toBe('1112')
    const full = new Set(Array.from({ length: 9 }, (_, at) => `111${at + 1}`))
    expect(nextBoxCode(full, { code: '1110', level: 'immediate' })).toBe('')
    expect([levelUnder(null), levelUnder('immediate'), levelUnder('output')]).toEqual([
      'ultimate',
      'output',
      null,
    ])
  })

  test('stands where its code has its place', () => {
    const more = withBox(content, {
      code: '1112',
      level: 'output',
      under: '1110',
      statement: said('nuevo'),
    })
    expect(more.outcomes.map(({ code }) => code)).toEqual(['1000', '1100', '1110', '1111', '1112', '1200'])
    expect(withRow(content, row('1110', null)).rows.map(({ outcome }) => outcome)).toEqual([
      '1100',
      '1110',
      '1111',
      '1200',
    ])
  })

  test('a row of a known figure is named after it; one of the programme’s own after the version in which it began', () => {
    const taken = new Set(['1110-I8.1', '1110-M26.3.1'])
    expect(newKey(taken, { outcome: '1210', figure: 'I8.1', version: '2026.3' })).toBe('1210-I8.1')
    expect(newKey(taken, { outcome: '1110', figure: 'I8.1', version: '2026.3' })).toBe('1110-I8.1-2')
    expect(newKey(taken, { outcome: '1110', figure: null, version: '2026.3' })).toBe('1110-M26.3.2')
    expect(newKey(taken, { outcome: '1110', figure: null, version: '2026.4' })).toBe('1110-M26.4.1')
  })
})

test('what a server found wrong is known by its box or row, not by where that stood', () => {
  const faults = faultsOf(content, [
    { field: '/outcomes/2/statement/es', code: 'too_small' },
    { field: '/rows/1/targets', code: 'harmful-target' },
    { field: '/outcomes', code: 'too_small' },
  ])
  expect([...faults]).toEqual([
    ['/outcomes/1110/statement/es', 'too_small'],
    ['/rows/1111-M/targets', 'harmful-target'],
    ['/outcomes', 'too_small'],
  ])
})
