import type { z } from 'zod'
import type { paperSheet } from '../../../../vocabulary/wire/live.ts'

type Ballots = z.input<typeof paperSheet>['ballots']

/** One key a cell: for opinions one cell a statement, for ratings importance and feasibility. */
export const cellsOf = (kind: 'opinions' | 'ratings'): number => (kind === 'opinions' ? 1 : 2)

/** Whether a key means something in a cell of this kind. */
export const isKey = (kind: 'opinions' | 'ratings', key: string): boolean =>
  kind === 'opinions' ? /^[1-3]$/.test(key) : /^[1-9]$/.test(key)

const choices = { '1': 1, '2': -1, '3': 0 } as const

/**
 * What stands on a sheet, from what was typed; a statement without an answer is left out. Null when half a rating stands
 * alone: nobody can know what was meant.
 */
export function ballotsOf(
  kind: 'opinions' | 'ratings',
  rows: readonly {
    readonly statementId: string
    readonly cells: readonly string[]
    readonly reason: string
  }[],
): Ballots | null {
  const ballots: Ballots = []
  for (const { statementId, cells, reason } of rows) {
    const [first = '', second = ''] = cells
    if (kind === 'opinions') {
      if (first === '1' || first === '2' || first === '3')
        ballots.push({ statementId, choice: choices[first], reason: reason.trim() })
      continue
    }
    if (first === '' && second === '') continue
    if (first === '' || second === '') return null
    ballots.push({
      statementId,
      importance: Number(first),
      feasibility: Number(second),
      reason: reason.trim(),
    })
  }
  return ballots
}
