import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findShared } from '../../reference/read-reference.ts'
import { fillScanCases } from './index.ts'
import { type Fields, fieldsOf, listOf } from './reading.ts'

const spatial = findShared('golden/scan_spatial.json')
const prospective = findShared('golden/scan_prospective.json')

const read = (file: URL | null): Fields => fieldsOf(JSON.parse(readFileSync(file ?? '', 'utf8')), 'document')

/** What chance decides, what another program said, and how long it took. */
const NOT_OURS = [
  'SpatialEpi',
  'smerc',
  'mcPvalue',
  'gumbelPvalue',
  'replicateQuantiles',
  'bayes_negbin',
  'secondsCpuElapsed',
  'zone',
  'nsim',
]

/** Compares numbers to 1e-9 and everything else exactly; returns how many values it compared. */
function compare(wanted: unknown, found: unknown, path: string): number {
  if (typeof wanted === 'number') {
    expect(Math.abs((found as number) - wanted), path).toBeLessThan(1e-9 * (1 + Math.abs(wanted)))
    return 1
  }
  if (typeof wanted !== 'object' || wanted === null) {
    expect(found, path).toEqual(wanted)
    return 1
  }
  const entries = Object.entries(wanted).filter(([name]) => !NOT_OURS.includes(name))
  return entries.reduce(
    (sum, [name, value]) => sum + compare(value, (found as Fields)[name], `${path}/${name}`),
    0,
  )
}

describe('other reference sets of scans', () => {
  test.skipIf(!spatial)('every zone of a purely spatial scan is scored as by brute force', async () => {
    const document = read(spatial)
    expect(compare(document, await fillScanCases(document), '')).toBeGreaterThan(3_000)
  })

  test.skipIf(!prospective)('scores of every set and duration equal those of scanstatistics', async () => {
    const document = read(prospective)
    const cases = listOf(document.cases, 'cases').map((one) => ({ ...fieldsOf(one, 'case'), nsim: 0 }))
    expect(compare(document, await fillScanCases({ ...document, cases }), '')).toBeGreaterThan(7_500)
  })

  test('a form that is not known is refused', async () => {
    await expect(fillScanCases({ cases: [{}] })).rejects.toThrow('the form is not known')
    await expect(fillScanCases([])).rejects.toThrow(RangeError)
    await expect(fillScanCases({ data: {}, cases: [{ data: 'absent' }] })).rejects.toThrow(
      'cases[0]: data.absent',
    )
  })
})
