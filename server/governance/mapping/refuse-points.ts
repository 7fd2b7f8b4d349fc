import { screenText } from '../../../vocabulary/words/index.ts'
import { Problem } from '../../platform/problem.ts'

/** Decimal degrees, or a sign of degrees: a point of a map. */
const point = /-?\d{1,3}[.,]\d{3,}|\d\s*°/u
/** Hours of a day look like the groups of a telephone number, and are none. */
const hours = /\d{1,2}[:.h]\d{2}/gu

/**
 * What a community draws never leads to a door: a telephone number or a point of a map in a free text is refused. Names
 * are pointed out where they are written; a machine cannot tell them from places well enough to refuse them.
 *
 * @throws Problem invalid-input, `telephone` or `point`
 */
export function refusePoints(field: string, text: string): void {
  if (point.test(text)) throw Problem.of('invalid-input', field, 'point')
  const found = screenText(field, text.replaceAll(hours, ' '), []).some(({ kind }) => kind === 'telephone')
  if (found) throw Problem.of('invalid-input', field, 'telephone')
}
