import { type NoQuorum, type QuorumRule, quorumOf, type SeatHere, votingSeats } from './quorum.ts'

/**
 * How a body decides. By consent nobody objects; by a simple majority more are for it than against it; by two thirds,
 * of those for and against; by an absolute majority, of all seats that are not recused, the absent ones as well.
 */
export type Method = 'consent' | 'simple-majority' | 'two-thirds' | 'absolute-majority'

/** By consent a seat consents, consents with a reservation, objects, or blocks; by majority it is for, against or abstains. */
export type Vote = 'consent' | 'reservation' | 'objection' | 'block' | 'for' | 'against' | 'abstention'

export const votesOf = {
  consent: ['consent', 'reservation', 'objection', 'block'],
  'simple-majority': ['for', 'against', 'abstention'],
  'two-thirds': ['for', 'against', 'abstention'],
  'absolute-majority': ['for', 'against', 'abstention'],
} as const satisfies Record<Method, readonly Vote[]>

export interface CastVote {
  readonly seat: string
  readonly vote: Vote
}

/** What is wrong with a vote; `at` is its place in the list. */
export interface VoteFault {
  readonly at: number
  readonly fault: 'unknown-seat' | 'absent' | 'recused' | 'voted-twice' | 'vote-of-another-method'
}

export type Tally = Readonly<Record<Vote, number>>

export type Decided =
  /** Reservations do not stop what was adopted; they are kept beside it. */
  | { readonly kind: 'adopted'; readonly withDissent: boolean; readonly tally: Tally }
  | {
      readonly kind: 'not-adopted'
      readonly reason: 'blocked' | 'objected' | 'tied' | 'no-majority'
      readonly tally: Tally
    }
  | { readonly kind: 'cannot-decide'; readonly because: NoQuorum }
  /** By consent silence is not consent: these seats are here and said nothing. */
  | {
      readonly kind: 'cannot-decide'
      readonly because: { readonly kind: 'silent-seats'; readonly seats: readonly string[] }
    }
  | { readonly kind: 'wrong-votes'; readonly faults: readonly VoteFault[] }

export interface Matter {
  readonly rule: QuorumRule
  readonly seats: readonly SeatHere[]
  readonly method: Method
  readonly votes: readonly CastVote[]
}

/**
 * What became of a matter. By majority a seat that is here and said nothing abstains.
 *
 * @example
 * const seats = ['a', 'b', 'c'].map((id) => ({ id, sector: 'women', present: true, recused: false }))
 * const matter = { rule: { seats: 2, oneOfSectors: [] }, seats, method: 'consent', votes: [{ seat: 'a', vote: 'consent' }, { seat: 'b', vote: 'reservation' }, { seat: 'c', vote: 'consent' }] }
 * const decided = decide(matter)
 * Array.of(decided.kind, decided.withDissent, decided.tally.reservation) // → ["adopted",true,1]
 * decide({ ...matter, votes: matter.votes.slice(1) }).because // → {"kind":"silent-seats","seats":["a"]}
 */
export function decide(matter: Matter): Decided {
  const quorum = quorumOf(matter.rule, matter.seats)
  if (quorum.kind === 'no-quorum') return { kind: 'cannot-decide', because: quorum }
  const faults = faultsOf(matter)
  if (faults.length > 0) return { kind: 'wrong-votes', faults }
  const spoken = new Set(matter.votes.map(({ seat }) => seat))
  const silent = votingSeats(matter.seats).filter(({ id }) => !spoken.has(id))
  if (matter.method !== 'consent') return byMajority(matter, silent.length)
  if (silent.length > 0)
    return { kind: 'cannot-decide', because: { kind: 'silent-seats', seats: silent.map(({ id }) => id) } }
  return byConsent(tallyOf(matter.votes, 0))
}

/** Votes that are kept beside what was decided: they did not stop it, or did. */
const dissenting: readonly Vote[] = ['reservation', 'objection', 'block', 'against']

/**
 * The votes that dissent, for the minutes: reservations, objections, blocks and votes against, in the order they were cast.
 *
 * @example
 * dissentOf([{ seat: 'a', vote: 'consent' }, { seat: 'b', vote: 'objection' }]) // → [{"seat":"b","vote":"objection"}]
 */
export function dissentOf(votes: readonly CastVote[]): readonly CastVote[] {
  return votes.filter(({ vote }) => dissenting.includes(vote))
}

function faultsOf({ seats, method, votes }: Matter): VoteFault[] {
  const known = new Map(seats.map((seat) => [seat.id, seat]))
  const allowed: readonly Vote[] = votesOf[method]
  const voted = new Set<string>()
  return votes.flatMap(({ seat, vote }, at): VoteFault[] => {
    const here = known.get(seat)
    if (here === undefined) return [{ at, fault: 'unknown-seat' }]
    if (here.recused) return [{ at, fault: 'recused' }]
    if (!here.present) return [{ at, fault: 'absent' }]
    if (voted.has(seat)) return [{ at, fault: 'voted-twice' }]
    voted.add(seat)
    return allowed.includes(vote) ? [] : [{ at, fault: 'vote-of-another-method' }]
  })
}

function tallyOf(votes: readonly CastVote[], silent: number): Tally {
  const tally = {
    consent: 0,
    reservation: 0,
    objection: 0,
    block: 0,
    for: 0,
    against: 0,
    abstention: silent,
  }
  for (const { vote } of votes) tally[vote] += 1
  return tally
}

function byConsent(tally: Tally): Decided {
  if (tally.block > 0) return { kind: 'not-adopted', reason: 'blocked', tally }
  if (tally.objection > 0) return { kind: 'not-adopted', reason: 'objected', tally }
  return { kind: 'adopted', withDissent: tally.reservation > 0, tally }
}

function byMajority({ method, seats, votes }: Matter, silent: number): Decided {
  const tally = tallyOf(votes, silent)
  const entitled = seats.filter(({ recused }) => !recused).length
  const isEnough =
    method === 'absolute-majority'
      ? 2 * tally.for > entitled
      : method === 'two-thirds'
        ? tally.for > 0 && 3 * tally.for >= 2 * (tally.for + tally.against)
        : tally.for > tally.against
  if (isEnough) return { kind: 'adopted', withDissent: tally.against > 0 || tally.abstention > 0, tally }
  const isTied = tally.for === tally.against && tally.for > 0
  return { kind: 'not-adopted', reason: isTied ? 'tied' : 'no-majority', tally }
}
