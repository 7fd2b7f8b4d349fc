import { sql } from 'kysely'
import type { PmfPlan } from '../../../vocabulary/wire/results.ts'
import type { EntryPart, NewEntry } from '../../../vocabulary/wire/results-entry.ts'
import { ageBands, type Catalogue, declaredSexes, peoples } from '../../../vocabulary/words/index.ts'
import { entriesInForce } from '../../parties/catalogue/index.ts'
import type { Work } from '../../platform/database/index.ts'
import type { FieldProblem } from '../../platform/problem.ts'

/** By what a figure may be told apart, and each part that it then has with its name. */
export type PartKeys = Readonly<Record<EntryPart['by'], ReadonlyMap<string, string>>>
type Unit = NonNullable<PmfPlan['own']>['unit']

export const notDeclared = 'not-recorded'

/** Every part that there is, of the catalogues in force and the departments; of those that are offered now alone, to enter one. */
export async function readPartKeys(work: Work, which: 'all' | 'offered' = 'all'): Promise<PartKeys> {
  const named = async (catalogue: Catalogue): Promise<ReadonlyMap<string, string>> =>
    new Map(
      (await entriesInForce(work, catalogue))
        .filter(({ retired }) => which === 'all' || !retired)
        .map(({ code, es }) => [code, es]),
    )
  const places = await sql<{ id: string; name: string }>`
    select id, name from parties.place where level = 1 order by name, id`.execute(work.tx)
  return {
    sex: await named(declaredSexes),
    age: await named(ageBands),
    people: await named(peoples),
    territory: new Map(places.rows.map(({ id, name }) => [id, name])),
  }
}

/** The parts of one kind with what they leave of the whole: those who declared nothing. */
export function withRest(
  whole: Pick<EntryPart, 'numerator' | 'denominator'>,
  parts: readonly EntryPart[],
): readonly Pick<EntryPart, 'key' | 'numerator' | 'denominator'>[] {
  const rest = {
    key: notDeclared,
    numerator: whole.numerator - sumOf(parts, ({ numerator }) => numerator),
    denominator:
      whole.denominator === null
        ? null
        : whole.denominator - sumOf(parts, ({ denominator }) => denominator ?? 0),
  }
  return rest.numerator === 0 && (rest.denominator ?? 0) === 0 ? parts : [...parts, rest]
}

const sumOf = (parts: readonly EntryPart[], of: (part: EntryPart) => number): number =>
  parts.reduce((sum, part) => sum + of(part), 0)

/** What of an entry does not fit together, by field. */
export function checkCounts(
  given: NewEntry,
  { unit, keys }: { readonly unit: Unit; readonly keys: PartKeys },
): FieldProblem[] {
  if (unit === 'percent' && given.denominator === null) return [{ field: '/denominator', code: 'missing' }]
  if (unit === 'percent' && given.numerator > (given.denominator ?? 0))
    return [{ field: '/numerator', code: 'more-than-the-whole' }]
  // So many hours of one and so many of another are no hours of both.
  if (unit === 'hours' && given.denominator === null && given.parts.length > 0)
    return [{ field: '/parts', code: 'not-allowed' }]
  const faults = given.parts.flatMap((part, at) => checkPart(part, { at, given, unit, keys }))
  return faults.length > 0 ? faults : checkSums(given, unit)
}

function checkPart(
  part: EntryPart,
  of: { readonly at: number; readonly given: NewEntry; readonly unit: Unit; readonly keys: PartKeys },
): FieldProblem[] {
  const field = `/parts/${of.at}`
  if (!of.keys[part.by].has(part.key)) return [{ field: `${field}/key`, code: 'unknown-code' }]
  const first = of.given.parts.findIndex(({ by, key }) => by === part.by && key === part.key)
  if (first !== of.at) return [{ field: `${field}/key`, code: 'duplicate' }]
  if ((part.denominator === null) !== (of.given.denominator === null))
    return [{ field: `${field}/denominator`, code: part.denominator === null ? 'missing' : 'not-allowed' }]
  return of.unit === 'percent' && part.numerator > (part.denominator ?? 0)
    ? [{ field: `${field}/numerator`, code: 'more-than-the-whole' }]
    : []
}

/** The parts of one kind are no more than the whole: above the line, below it, and of a share in what lies between. */
function checkSums(given: NewEntry, unit: Unit): FieldProblem[] {
  const rests = [...Map.groupBy(given.parts, ({ by }) => by)].map(([by, parts]) => ({
    last: given.parts.findLastIndex((part) => part.by === by),
    above: given.numerator - sumOf(parts, ({ numerator }) => numerator),
    below: (given.denominator ?? 0) - sumOf(parts, ({ denominator }) => denominator ?? 0),
  }))
  return rests.flatMap(({ last, above, below }): FieldProblem[] => {
    if (above < 0) return [{ field: `/parts/${last}/numerator`, code: 'more-than-the-whole' }]
    const isOver = below < 0 || (unit === 'percent' && below < above)
    return isOver ? [{ field: `/parts/${last}/denominator`, code: 'more-than-the-whole' }] : []
  })
}
