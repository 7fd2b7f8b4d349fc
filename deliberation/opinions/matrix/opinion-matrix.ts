import { compareIds } from './compare-ids.ts'

/** What somebody said to a statement: agree +1, pass 0, disagree −1. Unseen is no vote at all. */
export type Choice = -1 | 0 | 1

/**
 * Where a statement stands: in the conversation; moderated out; or meta, a question about the people and not an opinion. The last two
 * are counted like any other and shape no group.
 */
export type Standing = 'in' | 'out' | 'meta'

export interface StatementHere {
  readonly id: string
  readonly standing: Standing
}

export interface OpinionVote {
  readonly person: string
  readonly statement: string
  readonly choice: Choice
}

/** What an opinion matrix is made of; in any order. */
export interface OpinionsGiven {
  /** Whoever is there, also without a vote. */
  readonly people: readonly string[]
  /** A bare name stands in the conversation. */
  readonly statements: readonly (string | StatementHere)[]
  readonly votes: Iterable<OpinionVote>
}

declare const isChecked: unique symbol

/**
 * Votes that were checked: people and statements in the order of `compareIds`, and of each person the statements voted on, one after the
 * other (`from[i]` … `from[i + 1]`). Made by `opinionMatrix` alone. It holds the raw votes; what is out or meta is told by `statements`.
 */
export interface OpinionMatrix {
  readonly people: readonly string[]
  readonly statements: readonly StatementHere[]
  readonly from: Int32Array
  readonly statementAt: Int32Array
  readonly choices: Int8Array
  readonly [isChecked]: true
}

/**
 * Checks votes and puts them in order: the same votes give the same matrix, in whatever order people, statements and votes come.
 *
 * @throws RangeError naming the field: an id that is empty or stands twice, a vote of nobody, on nothing, twice, or not −1, 0 or 1
 * @example
 * const matrix = opinionMatrix({ people: ['b', 'a'], statements: ['s'], votes: [{ person: 'b', statement: 's', choice: 1 }] })
 * matrix.people // → ["a","b"]
 * matrix.choices.length // → 1
 */
export function opinionMatrix(given: OpinionsGiven): OpinionMatrix {
  const people = given.people.toSorted(compareIds)
  const statements = given.statements
    .map((one): StatementHere => (typeof one === 'string' ? { id: one, standing: 'in' } : one))
    .sort((a, b) => compareIds(a.id, b.id))
  const [rowOf, columnOf] = [
    placesOf('people', people),
    placesOf(
      'statements',
      statements.map(({ id }) => id),
    ),
  ]
  const rows: { column: number; choice: Choice }[][] = people.map(() => [])
  let at = 0
  for (const { person, statement, choice } of given.votes) {
    const [row, column] = [rows[rowOf.get(person) ?? -1], columnOf.get(statement)]
    if (row === undefined) throw new RangeError(`votes[${at}].person: nobody is called “${person}”`)
    if (column === undefined) throw new RangeError(`votes[${at}].statement: none is called “${statement}”`)
    if (choice !== 1 && choice !== 0 && choice !== -1) throw new RangeError(`votes[${at}].choice: 1, 0 or −1`)
    row.push({ column, choice })
    at += 1
  }
  return asMatrix({ people, statements, rows })
}

/**
 * The matrix with one more vote, or with another choice where that person had voted already; the old one is left as it was.
 * It is the matrix that `opinionMatrix` makes of all these votes, to the last bit, so whatever is computed from it is the same as well.
 *
 * @throws RangeError when the person or the statement is not in the matrix
 * @example
 * const before = opinionMatrix({ people: ['a'], statements: ['s'], votes: [] })
 * const after = withVote(before, { person: 'a', statement: 's', choice: -1 })
 * Array.of(before.choices.length, after.choices.length, after.choices[0]) // → [0,1,-1]
 */
export function withVote(matrix: OpinionMatrix, { person, statement, choice }: OpinionVote): OpinionMatrix {
  const row = placeOf(matrix.people, person, (id) => id)
  const column = placeOf(matrix.statements, statement, ({ id }) => id)
  if (row < 0) throw new RangeError(`person: nobody is called “${person}”`)
  if (column < 0) throw new RangeError(`statement: none is called “${statement}”`)
  if (choice !== 1 && choice !== 0 && choice !== -1) throw new RangeError('choice: 1, 0 or −1')
  let at = matrix.from[row] ?? 0
  const end = matrix.from[row + 1] ?? 0
  while (at < end && (matrix.statementAt[at] ?? 0) < column) at += 1
  const isChange = at < end && matrix.statementAt[at] === column
  const rest = isChange ? at + 1 : at
  const choices = new Int8Array(matrix.choices.length + (isChange ? 0 : 1))
  const statementAt = new Int32Array(choices.length)
  choices.set(matrix.choices.subarray(0, at))
  statementAt.set(matrix.statementAt.subarray(0, at))
  choices[at] = choice
  statementAt[at] = column
  choices.set(matrix.choices.subarray(rest), at + 1)
  statementAt.set(matrix.statementAt.subarray(rest), at + 1)
  const from = isChange ? matrix.from : matrix.from.map((start, index) => (index > row ? start + 1 : start))
  return { ...matrix, from, statementAt, choices }
}

function placesOf(field: string, ids: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [at, id] of ids.entries()) {
    if (id === '') throw new RangeError(`${field}: an id is empty`)
    if (places.has(id)) throw new RangeError(`${field}: “${id}” stands twice`)
    places.set(id, at)
  }
  return places
}

function placeOf<Item>(items: readonly Item[], id: string, idOf: (item: Item) => string): number {
  let [low, high] = [0, items.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    const order = item === undefined ? 0 : compareIds(idOf(item), id)
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return -1
}

function asMatrix(parts: {
  people: readonly string[]
  statements: readonly StatementHere[]
  rows: readonly { column: number; choice: Choice }[][]
}): OpinionMatrix {
  const { people, statements, rows } = parts
  const from = new Int32Array(rows.length + 1)
  const total = rows.reduce((sum, row) => sum + row.length, 0)
  const [statementAt, choices] = [new Int32Array(total), new Int8Array(total)]
  let at = 0
  for (const [index, row] of rows.entries()) {
    row.sort((a, b) => a.column - b.column)
    for (const [place, { column, choice }] of row.entries()) {
      if (row[place - 1]?.column === column)
        throw new RangeError(`votes: “${people[index]}” voted twice on “${statements[column]?.id}”`)
      statementAt[at] = column
      choices[at] = choice
      at += 1
    }
    from[index + 1] = at
  }
  return { people, statements, from, statementAt, choices } as OpinionMatrix
}
