import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type CastVote,
  type Decided,
  decide,
  dissentOf,
  type Matter,
  type Method,
  quorumHangsOn,
  quorumOf,
  type SeatHere,
  type Vote,
  votesOf,
} from './index.ts'

const sectors = ['women', 'indigenous', 'afro-descendant', 'justice-security', 'health'] as const
const seat = (id: string, sector: string, state: 'present' | 'absent' | 'recused' = 'present'): SeatHere => ({
  id,
  sector,
  present: state !== 'absent',
  recused: state === 'recused',
})
const rule = { seats: 4, oneOfSectors: ['indigenous', 'afro-descendant'] }
const seven = (state: Partial<Record<string, 'absent' | 'recused'>> = {}): SeatHere[] =>
  [
    ['a', 'women'],
    ['b', 'indigenous'],
    ['c', 'afro-descendant'],
    ['d', 'justice-security'],
    ['e', 'health'],
    ['f', 'education'],
    ['g', 'local-government'],
  ].map(([id = '', sector = '']) => seat(id, sector, state[id] ?? 'present'))

const cast = (votes: Record<string, Vote>): CastVote[] =>
  Object.entries(votes).map(([id, vote]) => ({ seat: id, vote }))
const all = (seats: readonly SeatHere[], vote: Vote): CastVote[] =>
  seats.filter(({ present, recused }) => present && !recused).map(({ id }) => ({ seat: id, vote }))

describe('a quorum', () => {
  test('is missing when too few seats are present', () => {
    const seats = seven({ a: 'absent', d: 'absent', e: 'absent', f: 'absent' })
    expect(quorumOf(rule, seats)).toEqual({
      kind: 'no-quorum',
      reason: 'too-few-seats',
      present: 3,
      needed: 4,
    })
  })

  test('is missing with five of seven when no indigenous and no Afro-descendant seat is among them', () => {
    expect(quorumOf(rule, seven({ b: 'absent', c: 'absent' }))).toEqual({
      kind: 'no-quorum',
      reason: 'sector-missing',
      present: 5,
      needed: 4,
      sectors: ['indigenous', 'afro-descendant'],
    })
    expect(quorumOf(rule, seven({ b: 'absent' })).kind).toBe('quorum')
  })

  test('does not count a seat that recused itself, neither for the number nor for its sector', () => {
    expect(quorumOf(rule, seven({ b: 'absent', c: 'recused' }))).toMatchObject({ reason: 'sector-missing' })
    expect(quorumOf(rule, seven({ a: 'absent', d: 'absent', e: 'absent', f: 'recused' }))).toMatchObject({
      reason: 'too-few-seats',
    })
  })
})

describe('by consent', () => {
  const decided = (votes: CastVote[], seats = seven()) => decide({ rule, seats, method: 'consent', votes })

  test('a reservation is kept and does not stop it', () => {
    const votes = [...all(seven(), 'consent').slice(1), { seat: 'a', vote: 'reservation' as const }]
    expect(decided(votes)).toMatchObject({ kind: 'adopted', withDissent: true, tally: { reservation: 1 } })
  })

  test('one objection sends it back, one block ends it', () => {
    const others = all(seven(), 'consent').slice(1)
    expect(decided([...others, { seat: 'a', vote: 'objection' }])).toMatchObject({ reason: 'objected' })
    expect(decided([...others, { seat: 'a', vote: 'block' }])).toMatchObject({ reason: 'blocked' })
  })

  test('silence is not consent', () => {
    expect(decided(all(seven(), 'consent').slice(2))).toEqual({
      kind: 'cannot-decide',
      because: { kind: 'silent-seats', seats: ['a', 'b'] },
    })
  })
})

describe('by majority', () => {
  const decided = (method: Method, votes: Record<string, Vote>, seats = seven()) =>
    decide({ rule, seats, method, votes: cast(votes) })

  test('more for than against adopts; silence abstains; a tie adopts nothing', () => {
    expect(decided('simple-majority', { a: 'for', b: 'for', c: 'against' })).toMatchObject({
      kind: 'adopted',
      withDissent: true,
      tally: { for: 2, against: 1, abstention: 4 },
    })
    expect(decided('simple-majority', { a: 'for', b: 'against' })).toMatchObject({ reason: 'tied' })
    expect(decided('simple-majority', {})).toMatchObject({ reason: 'no-majority' })
  })

  test('two thirds count votes, an absolute majority counts seats', () => {
    expect(decided('two-thirds', { a: 'for', b: 'for', c: 'against' }).kind).toBe('adopted')
    expect(decided('two-thirds', { a: 'for', b: 'for', c: 'against', d: 'against' })).toMatchObject({
      reason: 'tied',
    })
    const three = { a: 'for', b: 'for', c: 'for' } as const
    expect(decided('absolute-majority', three).kind).toBe('not-adopted')
    expect(decided('absolute-majority', { ...three, d: 'for' }).kind).toBe('adopted')
    expect(decided('absolute-majority', three, seven({ f: 'recused', g: 'recused' })).kind).toBe('adopted')
  })
})

describe('votes that cannot stand', () => {
  test('are named by their place: a seat that is absent, recused, unknown, twice there, or votes by another method', () => {
    const seats = seven({ f: 'absent', g: 'recused' })
    const votes: CastVote[] = [
      { seat: 'a', vote: 'for' },
      { seat: 'a', vote: 'for' },
      { seat: 'b', vote: 'block' },
      { seat: 'f', vote: 'for' },
      { seat: 'g', vote: 'for' },
      { seat: 'z', vote: 'for' },
    ]
    expect(decide({ rule, seats, method: 'simple-majority', votes })).toEqual({
      kind: 'wrong-votes',
      faults: [
        { at: 1, fault: 'voted-twice' },
        { at: 2, fault: 'vote-of-another-method' },
        { at: 3, fault: 'absent' },
        { at: 4, fault: 'recused' },
        { at: 5, fault: 'unknown-seat' },
      ],
    })
  })
})

const methods = Object.keys(votesOf) as Method[]
const anySeats = fc
  .array(
    fc.record({
      sector: fc.constantFrom(...sectors),
      present: fc.boolean(),
      recused: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) => list.map((one, index) => ({ id: `s${index}`, ...one })))
const anyRule = fc.record({
  seats: fc.integer({ min: 1, max: 8 }),
  oneOfSectors: fc.subarray([...sectors]),
})
/** A matter in which every seat that may vote has voted rightly. */
const anyMatter: fc.Arbitrary<Matter> = fc
  .record({ rule: anyRule, seats: anySeats, method: fc.constantFrom(...methods) })
  .chain((base) => {
    const voting = base.seats.filter(({ present, recused }) => present && !recused)
    const vote = fc.constantFrom<Vote>(...votesOf[base.method])
    return fc.array(vote, { minLength: voting.length, maxLength: voting.length }).map((votes) => ({
      ...base,
      votes: votes.map((one, at) => ({ seat: voting[at]?.id ?? '', vote: one })),
    }))
  })
const isAdopted = (decided: Decided) => decided.kind === 'adopted'

describe('whatever the body', () => {
  test('who comes in never takes a quorum away, who recuses never gives one', () => {
    fc.assert(
      fc.property(anyRule, anySeats, fc.nat(), (any, seats, at) => {
        const before = quorumOf(any, seats)
        const change = (part: Partial<SeatHere>) =>
          seats.map((one, index) => (index === at % seats.length ? { ...one, ...part } : one))
        if (before.kind === 'quorum') expect(quorumOf(any, change({ present: true })).kind).toBe('quorum')
        else expect(quorumOf(any, change({ recused: true })).kind).toBe('no-quorum')
      }),
    )
  })

  test('nothing is decided without a quorum, and right votes are never called wrong', () => {
    fc.assert(
      fc.property(anyMatter, (matter) => {
        const decided = decide(matter)
        const hasQuorum = quorumOf(matter.rule, matter.seats).kind === 'quorum'
        expect(decided.kind === 'cannot-decide').toBe(!hasQuorum)
        expect(decided.kind).not.toBe('wrong-votes')
      }),
    )
  })

  test('the order of votes and seats changes nothing', () => {
    fc.assert(
      fc.property(anyMatter, (matter) => {
        const turned = {
          ...matter,
          seats: [...matter.seats].reverse(),
          votes: [...matter.votes].reverse(),
        }
        expect(decide(turned)).toEqual(decide(matter))
      }),
    )
  })

  test('a vote that turns in its favour never undoes what was adopted', () => {
    fc.assert(
      fc.property(anyMatter, fc.nat(), (matter, at) => {
        if (matter.votes.length === 0 || !isAdopted(decide(matter))) return
        const favour: Vote = matter.method === 'consent' ? 'consent' : 'for'
        const votes = matter.votes.map((one, index) =>
          index === at % matter.votes.length ? { ...one, vote: favour } : one,
        )
        expect(isAdopted(decide({ ...matter, votes }))).toBe(true)
      }),
    )
  })

  test('the seats that speak in a tally are those that may vote', () => {
    fc.assert(
      fc.property(anyMatter, (matter) => {
        const decided = decide(matter)
        if (decided.kind !== 'adopted' && decided.kind !== 'not-adopted') return
        const spoken = Object.values(decided.tally).reduce((sum, one) => sum + one, 0)
        expect(spoken).toBe(matter.votes.length)
      }),
    )
  })
})

describe('beside what was decided', () => {
  test('dissent is kept with its seat, whether it stopped the matter or not', () => {
    const votes = cast({ a: 'consent', b: 'reservation', c: 'objection', d: 'block' })
    expect(dissentOf(votes)).toEqual(votes.slice(1))
    expect(dissentOf(cast({ a: 'for', b: 'against', c: 'abstention' })).map(({ seat: id }) => id)).toEqual([
      'b',
    ])
  })

  test('a quorum hangs on the only seat of its sector, and on each seat where there is none to spare', () => {
    const hangsOn = (seats: SeatHere[]) => quorumHangsOn(rule, seats).map(({ id }) => id)
    expect(hangsOn(seven())).toEqual([])
    expect(hangsOn(seven({ c: 'absent' }))).toEqual(['b'])
    expect(hangsOn(seven({ a: 'absent', d: 'absent', e: 'recused' }))).toEqual(['b', 'c', 'f', 'g'])
    expect(hangsOn(seven({ b: 'absent', c: 'absent' }))).toEqual([])
  })

  test('whoever it hangs on ends it by leaving, and nobody else does', () => {
    fc.assert(
      fc.property(anyRule, anySeats, (any, seats) => {
        const hanging = new Set(quorumHangsOn(any, seats).map(({ id }) => id))
        for (const one of seats) {
          const gone = seats.map((other) => (other.id === one.id ? { ...other, present: false } : other))
          const lost = quorumOf(any, seats).kind === 'quorum' && quorumOf(any, gone).kind === 'no-quorum'
          expect(hanging.has(one.id)).toBe(lost)
        }
      }),
    )
  })
})
