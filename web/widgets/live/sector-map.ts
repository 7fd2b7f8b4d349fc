import type { OpinionResult } from '../../../vocabulary/wire/live.ts'
import { shareFor } from './rating-bars.ts'

export interface MapRow {
  readonly statementId: string
  readonly ordinal: number
  readonly text: string
  readonly result: OpinionResult['result']
  /** One for each sector of the map: how many in a hundred agree of those who decide; null when nobody of it did. */
  readonly shares: readonly (number | null)[]
  /** One sector mostly agrees and another mostly does not. */
  readonly differs: boolean
}

/** Statements × sectors: only sectors that the server told for a statement, in the order of their votes. */
export function sectorMap(opinions: readonly OpinionResult[]): {
  readonly sectors: readonly (string | null)[]
  readonly rows: readonly MapRow[]
} {
  const voters = new Map<string | null, number>()
  for (const one of opinions.flatMap(({ sectors }) => sectors))
    voters.set(one.sector, (voters.get(one.sector) ?? 0) + one.voters)
  const sectors = [...voters.keys()].sort(
    (one, other) =>
      Number(one === null) - Number(other === null) || (voters.get(other) ?? 0) - (voters.get(one) ?? 0),
  )
  const rows = opinions.map((opinion) => {
    const shares = sectors.map((sector) => {
      const found = opinion.sectors.find((one) => one.sector === sector)
      return found === undefined ? null : shareFor(found)
    })
    const known = shares.filter((share) => share !== null)
    const differs = known.some((share) => share > 60) && known.some((share) => share < 40)
    const { statementId, ordinal, text, result } = opinion
    return { statementId, ordinal, text, result, shares, differs }
  })
  return { sectors, rows }
}
