import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findShared, readCarried } from '../../reference/read-reference.ts'
import { fillScanCases } from './index.ts'
import { type Fields, fieldsOf, listOf } from './reading.ts'

type Case = Fields & {
  readonly name: string
  readonly settings: Fields
  readonly clusters: readonly Fields[]
  readonly simulatedMaxStatistic: readonly number[]
}

const casesOf = (document: Fields) => listOf(document.cases, 'cases') as readonly Case[]

/** What of a cluster does not hang on the replicates. */
const figures = ({ P_VALUE: _p, GBL_PVALUE: _gumbel, RECURR_INT: _recurrence, ...rest }: Fields) => rest

/** Computes with as many replicates as there are to compare with. */
async function compute(
  document: Fields,
  most = 999,
): Promise<{ wanted: readonly Case[]; found: readonly Case[] }> {
  const wanted = casesOf(document)
  const cases = wanted.map((one) => ({
    ...one,
    settings: { ...one.settings, MonteCarloReps: Math.min(most, one.simulatedMaxStatistic.length) },
  }))
  return { wanted, found: casesOf(await fillScanCases({ ...document, cases })) }
}

function compare(one: Case, other: Case): number {
  const { length } = other.simulatedMaxStatistic
  expect(other.simulatedMaxStatistic, one.name).toEqual(one.simulatedMaxStatistic.slice(0, length))
  if (length === 999) {
    expect(other.clusters, one.name).toEqual(one.clusters)
    expect(other.locationObservedExpected, one.name).toEqual(one.locationObservedExpected)
  } else {
    // With fewer replicates fewer clusters are below them all.
    expect(other.clusters.map(figures), one.name).toEqual(
      one.clusters.slice(0, other.clusters.length).map(figures),
    )
    expect(other.clusters.length).toBeGreaterThan(one.clusters.length / 2)
  }
  return length
}

const golden = findShared('golden/satscan.json')

describe('analyses of SaTScan', () => {
  test('carried ones are equal in every printed field and every simulated maximum', async () => {
    const { wanted, found } = await compute(fieldsOf(readCarried('satscan.json'), 'document'))
    expect(wanted.map((one, at) => compare(one, found[at] as Case))).toEqual([150, 999])
  }, 60_000)

  test.skipIf(!golden)(
    'of the reference set all 11,988 maxima of twelve are equal, and the first 99 of the longest one',
    async () => {
      const document = fieldsOf(JSON.parse(readFileSync(golden ?? '', 'utf8')), 'document')
      const isLong = ({ name }: Case) => name === 'flu_retro_stp'
      const short = await compute({ ...document, cases: casesOf(document).filter((one) => !isLong(one)) })
      const long = await compute({ ...document, cases: casesOf(document).filter(isLong) }, 99)
      const compared = [short, long].flatMap(({ wanted, found }) =>
        wanted.map((one, at) => compare(one, found[at] as Case)),
      )
      expect(compared.reduce((sum, count) => sum + count, 0)).toBe(12 * 999 + 99)
    },
    180_000,
  )
})
