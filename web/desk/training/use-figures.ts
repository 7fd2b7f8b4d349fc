import type { Learnt, WireMeasure } from '../../../vocabulary/wire/training.ts'
import { trainingWords } from '../../wording/desk/training/index.ts'
import { useFormat, useWords } from '../words/index.ts'

/** A smaller p is said to be below this one: it is never 0. */
const leastSaid = 0.0001

/** How a figure is said, and in words why there is none. */
export function useFigures() {
  const words = useWords(trainingWords)
  const format = useFormat()
  const reason = (code: string): string => {
    const known: Readonly<Record<string, string>> = words.value.results.cannotTell
    return known[code] ?? code
  }
  return {
    gain: (measure: WireMeasure): string =>
      measure.kind === 'measured' ? format.value.number(measure.value, 2) : reason(measure.reason),
    share: (measure: WireMeasure): string =>
      measure.kind === 'measured' ? format.value.percent(measure.value) : reason(measure.reason),
    test: (test: Learnt['sign']): string =>
      test.kind === 'tested'
        ? words.value.results.tested(
            test.p < leastSaid
              ? words.value.results.pBelow(format.value.number(leastSaid, 4))
              : words.value.results.pIs(format.value.number(test.p, 4)),
            format.value.number(test.up),
            format.value.number(test.down),
          )
        : reason(test.reason),
  }
}
