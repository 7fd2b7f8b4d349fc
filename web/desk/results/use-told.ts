import type { FigureDefinition, Measured } from '../../../vocabulary/wire/results.ts'
import { resultsWords } from '../../wording/desk/results/index.ts'
import { useFormat, useWords } from '../words/index.ts'

type Unit = FigureDefinition['unit']

/** How a number of this unit is written. */
export function useInUnit(): (value: number, unit: Unit) => string {
  const words = useWords(resultsWords)
  const format = useFormat()
  return (value, unit) => words.value.units[unit](format.value.number(value, 1))
}

/** What is told of a figure in words: the number, its bounds, or why there is none; never nought for nothing. */
export function useTold(): (measured: Measured, unit: Unit) => string {
  const words = useWords(resultsWords)
  const inUnit = useInUnit()
  return (measured, unit) => {
    if (measured.kind === 'cannot-tell') return words.value.why[measured.reason]
    if (measured.kind === 'within')
      return words.value.between(inUnit(measured.low, unit), inUnit(measured.high, unit))
    return inUnit(measured.value, unit)
  }
}
