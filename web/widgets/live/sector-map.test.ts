import { expect, test } from 'vitest'
import type { OpinionResult } from '../../../vocabulary/wire/live.ts'
import { sectorMap } from './sector-map.ts'

const opinion = (ordinal: number, sectors: OpinionResult['sectors']): OpinionResult => ({
  statementId: String(ordinal),
  ordinal,
  text: '',
  agree: 0,
  disagree: 0,
  pass: 0,
  result: { outcome: 'reached', reason: 'threshold-met', sharePercent: null },
  sectors,
  reasons: [],
})

test('the map has a column for each sector that may be told, the merged ones last, and marks where they differ', () => {
  const { sectors, rows } = sectorMap([
    opinion(1, [
      { sector: null, voters: 9, agree: 9, disagree: 0, pass: 0 },
      { sector: 'health', voters: 5, agree: 1, disagree: 4, pass: 0 },
      { sector: 'women', voters: 6, agree: 3, disagree: 0, pass: 3 },
    ]),
    opinion(2, [{ sector: 'women', voters: 6, agree: 0, disagree: 0, pass: 6 }]),
  ])
  expect(sectors).toEqual(['women', 'health', null])
  expect(rows.map(({ shares, differs }) => ({ shares, differs }))).toEqual([
    { shares: [100, 20, 100], differs: true },
    { shares: [null, null, null], differs: false },
  ])
})
