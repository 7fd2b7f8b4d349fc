/** A seat of a body while something is before it. */
export interface SeatHere {
  readonly id: string
  /** What the seat stands for. */
  readonly sector: string
  readonly present: boolean
  /** It declared a conflict of interest: for this matter it neither votes nor counts. */
  readonly recused: boolean
}

export interface QuorumRule {
  /** How many seats are needed, at least 1. */
  readonly seats: number
  /** At least one seat of at least one of these sectors is needed; empty asks for none. */
  readonly oneOfSectors: readonly string[]
}

/** There is a quorum, or none with its reason. `present` counts seats that are here and not recused. */
export type Quorum = { readonly kind: 'quorum'; readonly present: number; readonly needed: number } | NoQuorum

export type NoQuorum =
  | {
      readonly kind: 'no-quorum'
      readonly reason: 'too-few-seats'
      readonly present: number
      readonly needed: number
    }
  | {
      readonly kind: 'no-quorum'
      readonly reason: 'sector-missing'
      readonly present: number
      readonly needed: number
      /** One of these would have to be here. */
      readonly sectors: readonly string[]
    }

/**
 * The seats that may speak and vote on the matter.
 *
 * @example
 * const seats = [{ id: 'a', sector: 'women', present: true, recused: false }, { id: 'b', sector: 'health', present: true, recused: true }]
 * votingSeats(seats).map(({ id }) => id) // → ["a"]
 */
export function votingSeats(seats: readonly SeatHere[]): readonly SeatHere[] {
  return seats.filter((seat) => seat.present && !seat.recused)
}

/**
 * Whether the body may decide: enough seats, and of the sectors without which it does not decide at least one. Seats are
 * counted, never persons, and a recused seat is as good as absent.
 *
 * @example
 * const rule = { seats: 2, oneOfSectors: ['indigenous', 'afro-descendant'] }
 * const seat = (id, sector, present) => ({ id, sector, present, recused: false })
 * quorumOf(rule, [seat('a', 'women', true), seat('b', 'indigenous', true)]).kind // → "quorum"
 * quorumOf(rule, [seat('a', 'women', true), seat('c', 'health', true), seat('b', 'indigenous', false)]).reason // → "sector-missing"
 */
export function quorumOf(rule: QuorumRule, seats: readonly SeatHere[]): Quorum {
  const here = votingSeats(seats)
  const counted = { present: here.length, needed: rule.seats }
  if (here.length < rule.seats) return { kind: 'no-quorum', reason: 'too-few-seats', ...counted }
  if (rule.oneOfSectors.length > 0 && !here.some(({ sector }) => rule.oneOfSectors.includes(sector)))
    return { kind: 'no-quorum', reason: 'sector-missing', ...counted, sectors: rule.oneOfSectors }
  return { kind: 'quorum', ...counted }
}

/**
 * The seats without which the body could not go on: were one of them to leave or to recuse itself, the quorum would be lost. Empty where
 * there is none to lose, and where nobody's leaving would end it.
 *
 * @example
 * const rule = { seats: 2, oneOfSectors: ['indigenous'] }
 * const seat = (id, sector) => ({ id, sector, present: true, recused: false })
 * quorumHangsOn(rule, [seat('a', 'women'), seat('b', 'indigenous'), seat('c', 'health')]).map(({ id }) => id) // → ["b"]
 */
export function quorumHangsOn(rule: QuorumRule, seats: readonly SeatHere[]): readonly SeatHere[] {
  if (quorumOf(rule, seats).kind === 'no-quorum') return []
  return votingSeats(seats).filter(
    (seat) =>
      quorumOf(
        rule,
        seats.filter((other) => other !== seat),
      ).kind === 'no-quorum',
  )
}
