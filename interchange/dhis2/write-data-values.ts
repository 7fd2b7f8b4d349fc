import { findReportPeriod } from '../../vocabulary/words/index.ts'

/** One figure of one place in one period. What may not be published has none, and is not sent: DHIS2 knows no *suppressed*. */
export interface Dhis2Value {
  /** The code of an indicator, by which the receiving system knows the data element. */
  readonly dataElement: string
  /** As the product writes it, `2026-W05`; DHIS2 is told `2026W05`, `202601`, `2026Q1`, `2026S1`, `2026`. */
  readonly period: string
  /** The national code of the place. */
  readonly orgUnit: string
  /** The code of a disaggregation; null for the whole. */
  readonly categoryOptionCombo: string | null
  readonly value: number
}

/**
 * What `POST /api/dataValueSets` takes, with codes instead of DHIS2's own identifiers: send it with
 * `dataElementIdScheme=CODE&orgUnitIdScheme=CODE&categoryOptionComboIdScheme=CODE`.
 *
 * @throws RangeError for a period or a code that is none, a number that is none, or the same cell twice
 */
export function writeDataValues(values: readonly Dhis2Value[]): string {
  const cells = new Set<string>()
  const dataValues = values.map((one) => {
    check(one)
    const { dataElement, period, orgUnit, categoryOptionCombo, value } = one
    cells.add(JSON.stringify([dataElement, period, orgUnit, categoryOptionCombo]))
    return {
      dataElement,
      period: isoPeriod(period),
      orgUnit,
      ...(categoryOptionCombo === null ? {} : { categoryOptionCombo }),
      value: String(value || 0),
    }
  })
  if (cells.size !== values.length) throw new RangeError('the same cell is told twice')
  return `${JSON.stringify({ dataValues }, null, 2)}\n`
}

/** Half a year is a six-month period, with an S. */
const isoPeriod = (period: string): string => period.replace('-H', 'S').replace('-', '')

/** DHIS2 takes codes of up to fifty signs. */
const isCode = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_.-]{0,49}$/.test(text)

function check({ dataElement, period, orgUnit, categoryOptionCombo, value }: Dhis2Value): void {
  if (![dataElement, orgUnit, categoryOptionCombo ?? 'none'].every(isCode))
    throw new RangeError('a code is malformed')
  if (findReportPeriod(period) === null) throw new RangeError('a period is none')
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15 || String(value).includes('e'))
    throw new RangeError('a number is none')
}
