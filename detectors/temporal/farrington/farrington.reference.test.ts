import { describe, expect, test } from 'vitest'
import { agreementOf, findReferenceFile } from '../../cases/agreement.fixture.ts'

const files = [
  ['farringtonFlexible.json', 2202],
  ['farringtonFlexible_sparse.json', 1050],
  ['farrington.json', 2212],
] as const

/** Whole files: bounds, expectations, p-values, mu0, phi, trends, scores and alarms of every week. */
describe.each(files)('%s', (name, weeks) => {
  const file = findReferenceFile(name)
  test.skipIf(!file)(`all ${weeks} weeks equal R`, () => {
    if (!file) return
    const agreement = agreementOf(file)
    expect(agreement).toMatchObject({ weeks, alarmsDiffer: 0, problems: [] })
    expect(agreement.worst, agreement.where).toBeLessThan(1e-9)
    process.stdout.write(
      `${name}: ${agreement.values} values, largest relative difference ${agreement.worst}\n`,
    )
  })
})
