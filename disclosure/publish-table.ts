import type { Gated } from './gate.ts'
import { type Rule, requireCount, requireRule } from './rule.ts'

/**
 * What a table says of a cell. A total that would give a hidden cell away gives way itself, and tells what is shown
 * below it: `at-least` none means that nothing is shown there.
 */
export type Told = Gated | { readonly kind: 'at-least'; readonly count: number }

/** A count, or the sum of its parts. Each part stands below one sum only, so every hidden count is in one equation. */
export interface Sum<Key extends string = string> {
  readonly key: Key
  /** None of a count of its own. */
  readonly parts: readonly Sum<Key>[]
}

/** A sum across the others: it is told by what they tell, and of the counts themselves it learns nothing. */
export interface CrossingSum<Key extends string = string> {
  readonly key: Key
  readonly of: readonly Key[]
}

export interface Table<Key extends string = string> {
  readonly total: Sum<Key>
  readonly crossing: readonly CrossingSum<Key>[]
}

/**
 * What may be published of a table with its sums.
 *
 * A count is shown from `smallest` (k) on. A sum of which all parts are told follows from them. Of another, u parts are
 * not told, and what they hold together is R; the sum is told if k ≤ R ≤ (u − 1)(k − 1), and gives way otherwise. So
 * none of one or two untold parts is ever told.
 *
 * Why nothing is learnt, by somebody who knows this rule too. Say that the rest of a sum that is not told can be each of
 * 0 … k − 1, which holds of a hidden count. Where a sum is told, one part may be any v of 0 … k − 1, for the u − 1
 * others can hold R − v among them, each 0 … k − 1. Where it gives way, one part may be any v and the others none: then R is
 * v, below k, and it gives way as it did; so its own rest can be each of 0 … k − 1, and the sentence holds one level
 * up. A count stands below one sum only, and crossing sums are made of what is told. Hence each hidden count may be any of
 * 0 … k − 1 with exactly this publication: never an interval narrower than k, and none is not told from few.
 *
 * @param counts one for each part that has none of its own
 * @throws RangeError for a rule below `smallestShown`, or a count that is missing or no whole number from 0 on
 */
export function publishTable<Key extends string>(
  table: Table<Key>,
  counts: ReadonlyMap<Key, number>,
  rule: Rule,
): ReadonlyMap<Key, Told> {
  requireRule(rule)
  return tellTable(table, counts, rule)
}

/** The same by any rule, for tests that try every table there is: for those k = 11 is too large. */
export function tellTable<Key extends string>(
  table: Table<Key>,
  counts: ReadonlyMap<Key, number>,
  rule: Rule,
): ReadonlyMap<Key, Told> {
  const states = new Map<Key, State>()
  tell(table.total, { counts, smallest: rule.smallest, states })
  for (const { key, of } of table.crossing) states.set(key, across(of.map((part) => stateOf(states, part))))
  return new Map([...states].map(([key, state]) => [key, said(state, rule)]))
}

/** What is known of one cell inside the gate. */
interface State {
  readonly value: number
  /** What the cells that are told below it come to; all of it where it is told itself. */
  readonly known: number
  readonly told: boolean
  readonly isCount: boolean
}

interface Telling<Key extends string> {
  readonly counts: ReadonlyMap<Key, number>
  readonly smallest: number
  readonly states: Map<Key, State>
}

function tell<Key extends string>(sum: Sum<Key>, telling: Telling<Key>): State {
  if (telling.states.has(sum.key)) throw new RangeError(`two cells are called ${sum.key}`)
  const state =
    sum.parts.length === 0
      ? tellCount(telling.counts.get(sum.key), telling.smallest)
      : tellSum(
          sum.parts.map((part) => tell(part, telling)),
          telling.smallest,
        )
  telling.states.set(sum.key, state)
  return state
}

function tellCount(value: number | undefined, smallest: number): State {
  if (value === undefined) throw new RangeError('a count is missing: a cell that is missing would tell')
  requireCount(value)
  const told = value >= smallest
  return { value, told, known: told ? value : 0, isCount: true }
}

function tellSum(parts: readonly State[], smallest: number): State {
  const value = parts.reduce((sum, part) => sum + part.value, 0)
  const known = parts.reduce((sum, part) => sum + part.known, 0)
  const untold = parts.filter((part) => !part.told).length
  const rest = value - known
  const told = untold === 0 || (rest >= smallest && rest <= (untold - 1) * (smallest - 1))
  return { value, told, known: told ? value : known, isCount: false }
}

function across(parts: readonly State[]): State {
  const known = parts.reduce((sum, part) => sum + part.known, 0)
  return { value: known, known, told: parts.every((part) => part.told), isCount: false }
}

function stateOf<Key extends string>(states: ReadonlyMap<Key, State>, key: Key): State {
  const state = states.get(key)
  if (state === undefined) throw new RangeError(`a crossing sum asks for ${key}, which is no cell`)
  return state
}

function said({ told, known, isCount }: State, { smallest, roundTo }: Rule): Told {
  if (told) return { kind: 'shown', count: rounded(known, smallest, roundTo) }
  if (isCount) return { kind: 'hidden', reason: 'fewer-than-shown' }
  return { kind: 'at-least', count: roundTo === null ? known : known - (known % roundTo) }
}

/** To the nearest multiple, and never to one below the rule: a shown count must not look like one that is not. */
function rounded(count: number, smallest: number, roundTo: number | null): number {
  if (roundTo === null) return count
  return Math.max(Math.round(count / roundTo), Math.ceil(smallest / roundTo)) * roundTo
}
