import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../chance/index.ts'
import {
  adjustedRand,
  analyseOpinions,
  type Choice,
  consensusBySector,
  groupStability,
  type OpinionsGiven,
  type OpinionVote,
  opinionMatrix,
  withVote,
} from './index.ts'

/** A room whose people stand in camps: how far apart, on statements that are otherwise as they fall. */
function drawRoom(people: number, statements: number, camp: { apart: number; camps: number; seed: number }) {
  const random = seededRandom(camp.seed)
  const names = Array.from({ length: people }, (_, at) => `p${at}`)
  const ids = Array.from({ length: statements }, (_, at) => `s${at}`)
  const middle = ids.map(() => random() * 2 - 1)
  const tilt = ids.map(() => Array.from({ length: camp.camps }, () => (random() < 0.5 ? -1 : 1)))
  const votes = names.flatMap((person, row) =>
    ids.flatMap((statement, column): OpinionVote[] => {
      if (random() > 0.7) return []
      const lean = (middle[column] ?? 0) + camp.apart * (tilt[column]?.[row % camp.camps] ?? 0)
      const felt = lean + (random() + random() + random() - 1.5) * 1.5
      return [{ person, statement, choice: felt > 0.3 ? 1 : felt < -0.3 ? -1 : 0 }]
    }),
  )
  return { people: names, statements: ids, votes }
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

const anyRoom = fc
  .record({
    people: fc.integer({ min: 1, max: 24 }),
    statements: fc.integer({ min: 1, max: 12 }),
    density: fc.double({ min: 0.1, max: 1, noNaN: true }),
    seed: fc.nat(),
  })
  .map(({ people, statements, density, seed }): OpinionsGiven & { votes: OpinionVote[] } => {
    const random = seededRandom(seed)
    const ids = Array.from({ length: statements }, (_, at) => ({
      id: String(at),
      standing: random() < 0.15 ? ('out' as const) : random() < 0.1 ? ('meta' as const) : ('in' as const),
    }))
    const names = Array.from({ length: people }, (_, at) => String(at * 7))
    const votes = names.flatMap((person) =>
      ids.flatMap(({ id }): OpinionVote[] =>
        random() < density
          ? [{ person, statement: id, choice: (Math.floor(random() * 3) - 1) as Choice }]
          : [],
      ),
    )
    return { people: names, statements: ids, votes }
  })

describe('whatever was voted', () => {
  test('the order of people, statements and votes changes nothing, to the last bit', () => {
    fc.assert(
      fc.property(anyRoom, fc.nat(), (room, seed) => {
        const random = seededRandom(seed)
        const turned = {
          people: shuffled(room.people, random),
          statements: shuffled(room.statements, random),
          votes: shuffled(room.votes, random),
        }
        expect(analyseOpinions(opinionMatrix(turned))).toEqual(analyseOpinions(opinionMatrix(room)))
      }),
      { numRuns: 60 },
    )
  })

  test('votes that came one by one, and were changed on the way, give what all give at once', () => {
    fc.assert(
      fc.property(anyRoom, fc.nat(), (room, seed) => {
        const random = seededRandom(seed)
        const { people, statements, votes } = room
        let matrix = opinionMatrix({ people, statements, votes: [] })
        for (const vote of shuffled(votes, random)) {
          if (random() < 0.2) matrix = withVote(matrix, { ...vote, choice: vote.choice === 1 ? -1 : 1 })
          matrix = withVote(matrix, vote)
        }
        expect(matrix).toEqual(opinionMatrix(room))
        expect(analyseOpinions(matrix)).toEqual(analyseOpinions(opinionMatrix(room)))
      }),
      { numRuns: 40 },
    )
  })

  test('no figure is NaN or without end, components are of length 1 at right angles, and nobody is in two groups', () => {
    fc.assert(
      fc.property(anyRoom, (room) => {
        const found = analyseOpinions(opinionMatrix(room))
        expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/)
        const numbers = found.statements.flatMap(({ priority, extremity }) => [priority, extremity])
        expect(numbers.every((one) => Number.isFinite(one) && one >= 0)).toBe(true)
        const [first, second] = found.pca.components
        const dot = (a: readonly number[], b: readonly number[]) =>
          a.reduce((sum, one, at) => sum + one * (b[at] ?? 0), 0)
        for (const one of [first, second])
          expect([0, 1].some((length) => Math.abs(dot(one, one) - length) < 1e-9)).toBe(true)
        expect(Math.abs(dot(first, second))).toBeLessThan(1e-9)
        const members = found.groups.flatMap((group) => group.members)
        expect(new Set(members).size).toBe(members.length)
        expect(found.groups.every((group) => group.members.length >= 5)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('what is out or meta is counted and moves nobody', () => {
    fc.assert(
      fc.property(anyRoom, (room) => {
        const aside = new Set(
          room.statements.flatMap((one) =>
            typeof one !== 'string' && one.standing !== 'in' ? [one.id] : [],
          ),
        )
        const without = room.votes.map((vote) =>
          aside.has(vote.statement) ? { ...vote, choice: 0 as Choice } : vote,
        )
        const [whole, passed] = [
          analyseOpinions(opinionMatrix(room)),
          analyseOpinions(opinionMatrix({ ...room, votes: without })),
        ]
        expect(whole.people).toEqual(passed.people)
        expect(whole.pca).toEqual(passed.pca)
        const named = [
          ...whole.consensus.agree,
          ...whole.consensus.disagree,
          ...whole.groups.flatMap(({ representative }) => representative.map(({ id }) => id)),
        ]
        expect(named.filter((id) => aside.has(id))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('components', () => {
  test('are those of the dense matrix, found by rotating it until it is diagonal', () => {
    const room = drawRoom(40, 12, { apart: 0.6, camps: 3, seed: 4 })
    const { pca } = analyseOpinions(opinionMatrix(room))
    const vectors = denseComponents(room)
    for (const at of [0, 1] as const) {
      const along = pca.components[at].reduce((sum, one, index) => sum + one * (vectors[at]?.[index] ?? 0), 0)
      expect(Math.abs(along)).toBeGreaterThan(1 - 1e-12)
    }
  })

  test('of a room too large to be walked through wholly are those of the same votes in a smaller one', () => {
    // Statements without a vote change no component, but take the room of 170 × 155 beyond the small side.
    const room = drawRoom(170, 155, { apart: 0.5, camps: 2, seed: 8 })
    const unseen = Array.from({ length: 10 }, (_, at) => `unseen${at}`)
    const loadings = (given: OpinionsGiven) => {
      const { pca, statements } = analyseOpinions(opinionMatrix(given))
      return [0, 1].map(
        (at) => new Map(statements.map(({ id }, place) => [id, pca.components[at as 0 | 1][place] ?? 0])),
      )
    }
    const [small, large] = [
      loadings(room),
      loadings({ ...room, statements: [...room.statements, ...unseen] }),
    ]
    for (const at of [0, 1]) {
      const along = room.statements.reduce(
        (sum, id) => sum + (small[at]?.get(id) ?? 0) * (large[at]?.get(id) ?? 0),
        0,
      )
      expect(along).toBeGreaterThan(1 - 1e-12)
    }
  })
})

/** Jacobi's rotations of the covariances of the filled matrix: slow, plain, and another way. */
function denseComponents({ people, statements, votes }: ReturnType<typeof drawRoom>): number[][] {
  const ids = opinionMatrix({ people, statements, votes: [] }).statements.map(({ id }) => id)
  const columns = ids.map((id) => {
    const cast = votes.filter(({ statement }) => statement === id)
    const mean = cast.reduce((sum, { choice }) => sum + choice, 0) / Math.max(1, cast.length)
    return people.map((person) => (cast.find((one) => one.person === person)?.choice ?? mean) - mean)
  })
  const size = ids.length
  const a = columns.map((one) =>
    columns.map((other) => one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)),
  )
  const v = ids.map((_, at) => ids.map((__, other) => (at === other ? 1 : 0)))
  const get = (matrix: number[][], row: number, column: number) => matrix[row]?.[column] ?? 0
  for (let sweep = 0; sweep < 60; sweep++)
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        const angle = 0.5 * Math.atan2(2 * get(a, p, q), get(a, q, q) - get(a, p, p))
        const [c, s] = [Math.cos(angle), Math.sin(angle)]
        for (const matrix of [a, v])
          for (const row of matrix)
            [row[p], row[q]] = [c * (row[p] ?? 0) - s * (row[q] ?? 0), s * (row[p] ?? 0) + c * (row[q] ?? 0)]
        const [rowP, rowQ] = [a[p] ?? [], a[q] ?? []]
        a[p] = rowP.map((one, at) => c * one - s * (rowQ[at] ?? 0))
        a[q] = rowP.map((one, at) => s * one + c * (rowQ[at] ?? 0))
      }
  const order = ids.map((_, at) => at).sort((one, other) => get(a, other, other) - get(a, one, one))
  return order.slice(0, 2).map((at) => v.map((row) => row[at] ?? 0))
}

describe('groups', () => {
  test('are the camps where there are camps, the largest first', () => {
    const room = drawRoom(60, 40, { apart: 1.5, camps: 3, seed: 2 })
    const { groups, grouping } = analyseOpinions(opinionMatrix(room))
    expect(grouping).toMatchObject({ kind: 'grouped' })
    expect(groups.map(({ members }) => members.length)).toEqual([20, 20, 20])
    const camps = groups.map(({ members }) => new Set(members.map((one) => Number(one.slice(1)) % 3)).size)
    expect(camps).toEqual([1, 1, 1])
    expect(groups[0]?.members[0]).toBe('p0')
  })

  test('of unequal size stand from the largest to the smallest', () => {
    const room = drawRoom(48, 40, { apart: 1.5, camps: 3, seed: 2 })
    // Of the first two camps five people each stay away.
    const away = new Set(['p0', 'p3', 'p6', 'p9', 'p12', 'p1', 'p4', 'p7', 'p10', 'p13', 'p16'])
    const votes = room.votes.filter(({ person }) => !away.has(person))
    const { groups } = analyseOpinions(opinionMatrix({ ...room, votes }))
    expect(groups.map(({ members }) => members.length)).toEqual([16, 11, 10])
  })

  test('never are one person far from all others', () => {
    const room = drawRoom(30, 20, { apart: 0, camps: 1, seed: 3 })
    const contrary = room.votes.map((vote) =>
      vote.person === 'p4'
        ? { ...vote, choice: -1 as Choice }
        : { ...vote, choice: (vote.choice === -1 ? 0 : vote.choice) as Choice },
    )
    const { groups } = analyseOpinions(opinionMatrix({ ...room, votes: contrary }))
    expect(groups.every(({ members }) => members.length >= 5)).toBe(true)
  })

  test('are not told of nine people, of people who all voted alike, or without a vote', () => {
    const { people, statements, votes } = drawRoom(9, 10, { apart: 2, camps: 2, seed: 1 })
    expect(analyseOpinions(opinionMatrix({ people, statements, votes })).grouping).toEqual({
      kind: 'cannot-tell',
      reason: 'too-few-people',
    })
    const many = Array.from({ length: 20 }, (_, at) => `p${at}`)
    const alike = many.flatMap((person) =>
      statements.map((statement) => ({ person, statement, choice: 1 as Choice })),
    )
    expect(analyseOpinions(opinionMatrix({ people: many, statements, votes: alike })).grouping).toEqual({
      kind: 'cannot-tell',
      reason: 'all-alike',
    })
    expect(analyseOpinions(opinionMatrix({ people: many, statements: [], votes: [] })).grouping).toEqual({
      kind: 'cannot-tell',
      reason: 'too-few-people',
    })
  })

  test('are called reliable where camps are far apart, and never in thirty rooms of one opinion', () => {
    const verdictOf = (people: number, apart: number, seed: number) =>
      groupStability(opinionMatrix(drawRoom(people, 30, { apart, camps: 2, seed })), { replicates: 30 }).kind
    const far = Array.from({ length: 4 }, (_, seed) => verdictOf(40, 1.5, seed))
    expect(far).toEqual(['reliable', 'reliable', 'reliable', 'reliable'])
    const one = Array.from({ length: 30 }, (_, seed) => verdictOf(30, 0, seed))
    expect(one.filter((kind) => kind === 'reliable')).toEqual([])
  })

  test('are judged the same at each run', () => {
    const matrix = opinionMatrix(drawRoom(30, 30, { apart: 0.4, camps: 2, seed: 6 }))
    expect(groupStability(matrix)).toEqual(groupStability(matrix))
  })

  test('the adjusted Rand index is 1 of the same parting under other names, and about 0 of partings by chance', () => {
    const random = seededRandom(12)
    const draw = () => Array.from({ length: 60 }, () => Math.floor(random() * 3))
    const parting = draw()
    expect(
      adjustedRand(
        parting,
        parting.map((one) => 2 - one),
      ),
    ).toBe(1)
    const mean = Array.from({ length: 200 }, () => adjustedRand(draw(), draw())).reduce((a, b) => a + b) / 200
    expect(Math.abs(mean)).toBeLessThan(0.01)
  })
})

describe('by sector', () => {
  test('nobody reads off fewer than five voters, and all votes are in some part', () => {
    const anyVotes = fc.array(
      fc.record({
        sector: fc.constantFrom('a', 'b', 'c', 'd', ''),
        choice: fc.constantFrom<Choice>(-1, 0, 1),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(anyVotes, (votes) => {
        const found = consensusBySector(votes)
        if (found.kind === 'cannot-tell') {
          expect(votes.length).toBeLessThan(5)
          return
        }
        const people = found.parts.map((part) => part.people)
        expect(Math.min(...people)).toBeGreaterThanOrEqual(5)
        expect(people.reduce((a, b) => a + b, 0)).toBe(votes.length)
        for (const part of found.parts) {
          expect(part.agree + part.pass + part.disagree).toBe(part.people)
          expect(part.merged).toBe(part.sectors.length > 1)
        }
      }),
    )
  })
})

describe('what is wrong is named', () => {
  const good = { people: ['a', 'b'], statements: ['s'], votes: [] }
  const wrong: readonly [OpinionsGiven, RegExp][] = [
    [{ ...good, people: ['a', 'a'] }, /^people: “a” stands twice/],
    [{ ...good, statements: [''] }, /^statements: an id is empty/],
    [{ ...good, votes: [{ person: 'c', statement: 's', choice: 1 }] }, /^votes\[0\]\.person/],
    [{ ...good, votes: [{ person: 'a', statement: 't', choice: 1 }] }, /^votes\[0\]\.statement/],
    [{ ...good, votes: [{ person: 'a', statement: 's', choice: 2 as Choice }] }, /^votes\[0\]\.choice/],
    [
      {
        ...good,
        votes: [1, -1].map((choice) => ({ person: 'a', statement: 's', choice: choice as Choice })),
      },
      /voted twice/,
    ],
  ]
  test.each(wrong)('case %#', (given, words) => {
    expect(() => opinionMatrix(given)).toThrow(RangeError)
    expect(() => opinionMatrix(given)).toThrow(words)
  })
})
