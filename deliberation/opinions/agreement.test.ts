import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { readCarried, readShared } from '../reference/read-reference.ts'
import {
  analyseOpinions,
  type Choice,
  type GivenGroups,
  groupConsensus,
  type OpinionMatrix,
  opinionMatrix,
} from './index.ts'

/** What an independent program found for one conversation, given its groups. */
interface Given {
  readonly groups: Readonly<Record<string, string>>
  readonly agreement: Readonly<Record<string, number>>
  readonly disagreement?: Readonly<Record<string, number>>
  readonly representative: Readonly<Record<string, readonly (readonly [string, string])[]>>
}

interface Carried {
  readonly statements: readonly string[]
  readonly votes: Readonly<Record<string, string>>
  readonly center: readonly number[]
  readonly components: readonly [readonly number[], readonly number[]]
  readonly positions: Readonly<Record<string, readonly [number, number]>>
  readonly outside: readonly string[]
  readonly given: readonly Given[]
  readonly consensus: { readonly agree: readonly string[]; readonly disagree: readonly string[] }
}

const choiceOf: Readonly<Record<string, Choice>> = { '+': 1, '0': 0, '-': -1 }
const london = readCarried<Carried>('london-youth-policing.json')
const londonMatrix = opinionMatrix({
  people: Object.keys(london.votes),
  statements: london.statements,
  votes: Object.entries(london.votes).flatMap(([person, signs]) =>
    [...signs].flatMap((sign, at) => {
      const choice = choiceOf[sign]
      return choice === undefined ? [] : [{ person, statement: london.statements[at] ?? '', choice }]
    }),
  ),
})

function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = (one: readonly number[], other: readonly number[]) =>
    one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
  return Math.abs(dot(a, b)) / Math.sqrt(dot(a, a) * dot(b, b))
}

function groupsFrom(groups: Readonly<Record<string, string>>): GivenGroups {
  const made = new Map<string, string[]>()
  for (const [person, group] of Object.entries(groups)) made.set(group, [...(made.get(group) ?? []), person])
  return made
}

/** The largest difference from the reference, and the lists, given its groups. */
function compareGiven(
  matrix: OpinionMatrix,
  { groups, agreement, disagreement, representative }: Given,
): number {
  const found = analyseOpinions(matrix, groupsFrom(groups))
  const lists = Object.fromEntries(
    found.groups.map((group) => [group.id, group.representative.map(({ id, side }) => [id, side])]),
  )
  expect(lists).toEqual(representative)
  const differences = found.statements.map((one) =>
    Math.max(
      Math.abs((one.agreement?.product ?? Number.NaN) - (agreement[one.id] ?? Number.NaN)),
      disagreement === undefined
        ? 0
        : Math.abs((one.disagreement?.product ?? Number.NaN) - (disagreement[one.id] ?? Number.NaN)),
    ),
  )
  return Math.max(...differences)
}

describe('the conversation of young people in London, 26 people and 36 statements', () => {
  const found = analyseOpinions(londonMatrix)

  test('has the components of the reference, |cos| above 1 − 1e-9, and its centre', () => {
    for (const at of [0, 1] as const)
      expect(cosine(found.pca.components[at], london.components[at])).toBeGreaterThan(1 - 1e-9)
    expect(
      Math.max(...found.pca.center.map((one, at) => Math.abs(one - (london.center[at] ?? 9)))),
    ).toBeLessThan(1e-12)
  })

  test('puts every person at the place of the reference within 1e-9, and outside those who are outside', () => {
    for (const { id, x, y } of found.people) {
      const [refX = Number.NaN, refY = Number.NaN] = london.positions[id] ?? []
      expect(Math.max(Math.abs(x - refX), Math.abs(y - refY))).toBeLessThan(1e-9)
    }
    expect(found.people.filter(({ group }) => group === null).map(({ id }) => id)).toEqual(
      london.outside.toSorted((a, b) => Number(a) - Number(b)),
    )
  })

  test.each(london.given)('given groups, shares what the reference says and has its lists (%#)', (given) => {
    expect(compareGiven(londonMatrix, given)).toBeLessThan(1e-12)
  })

  test('agrees and disagrees together on the statements of the reference, in its order', () => {
    expect(found.consensus).toEqual(london.consensus)
  })
})

describe('Bowling Green 2050, 126 people and 371 statements', () => {
  test('all 371 published values follow from the counts of the groups', () => {
    const { rows } = readCarried<{ rows: readonly (readonly number[])[] }>('bg2050-published.json')
    expect(rows).toHaveLength(371)
    const worst = rows.map(
      ([, agreeLarge = 0, seenLarge = 0, agreeSmall = 0, seenSmall = 0, published = 0]) => {
        const shared = groupConsensus([
          { votes: agreeLarge, seen: seenLarge },
          { votes: agreeSmall, seen: seenSmall },
        ])
        return Math.abs((shared?.product ?? Number.NaN) - published)
      },
    )
    expect(Math.max(...worst)).toBeLessThan(1e-15)
  })

  const folder = 'bg2050-volunteers'
  const [votes, comments, reference] = [
    `${folder}/participants-votes.csv`,
    `${folder}/comments.csv`,
    `${folder}.json`,
  ].map(readShared)

  test.skipIf(votes === null)('from the whole export: published values, components, places and lists', () => {
    const rows = parse(votes ?? '', { columns: true }) as Record<string, string>[]
    const said = parse(comments ?? '', { columns: true }) as Record<string, string>[]
    const ids = Object.keys(rows[0] ?? {}).filter((name) => /^\d+$/.test(name))
    const ref = JSON.parse(reference ?? '') as Reference
    const matrixOf = (standingOf: (comment: Record<string, string>) => 'in' | 'out' | 'meta') =>
      opinionMatrix({
        people: rows.map((row) => row.participant ?? ''),
        statements: said.map((one) => ({ id: one['comment-id'] ?? '', standing: standingOf(one) })),
        votes: rows.flatMap((row) =>
          ids.flatMap((statement) =>
            row[statement] === ''
              ? []
              : [{ person: row.participant ?? '', statement, choice: Number(row[statement]) as Choice }],
          ),
        ),
      })
    const asReference = matrixOf((one) => (one.moderated === '-1' ? 'out' : 'in'))
    const asWeDo = matrixOf((one) =>
      one.moderated === '-1' ? 'out' : one['is-meta'] === 'true' ? 'meta' : 'in',
    )
    const [exact, ours] = [analyseOpinions(asReference), analyseOpinions(asWeDo)]
    for (const at of [0, 1] as const) {
      expect(cosine(exact.pca.components[at], ref.pca.comps[at])).toBeGreaterThan(1 - 1e-9)
      expect(cosine(ours.pca.components[at], ref.pca.comps[at])).toBeGreaterThan(1 - 1e-3)
    }
    const placeOf = new Map(ref.participants.map(({ pid, x, y }) => [String(pid), { x, y }]))
    const offBy = exact.people.map(({ id, x, y }) =>
      Math.hypot(x - (placeOf.get(id)?.x ?? 9), y - (placeOf.get(id)?.y ?? 9)),
    )
    expect(Math.max(...offBy)).toBeLessThan(1e-9)
    const inGroup = Object.fromEntries(
      rows.flatMap((row) => (row['group-id'] === '' ? [] : [[row.participant ?? '', row['group-id'] ?? '']])),
    )
    for (const matrix of [asReference, asWeDo])
      expect(
        compareGiven(matrix, {
          groups: inGroup,
          agreement: Object.fromEntries(
            said.map((one) => [one['comment-id'] ?? '', Number(one['group-informed-consensus'])]),
          ),
          representative: Object.fromEntries(
            Object.entries(ref.given_polis_groups.repness).map(([group, list]) => [
              group,
              list.map((one) => [String(one.tid), one['repful-for']] as const),
            ]),
          ),
        }),
      ).toBeLessThan(1e-12)
  })

  interface Reference {
    readonly pca: { readonly comps: readonly [readonly number[], readonly number[]] }
    readonly participants: readonly { readonly pid: number; readonly x: number; readonly y: number }[]
    readonly given_polis_groups: {
      readonly repness: Readonly<
        Record<string, readonly { readonly tid: number; readonly 'repful-for': string }[]>
      >
    }
  }
})
