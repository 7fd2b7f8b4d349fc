import { type Counts, tellCoarsely, tellFigure, toldPartsOf } from '../../../disclosure/index.ts'
import type { Breakdown, Measured } from '../../../vocabulary/wire/results.ts'
import type { Definition, Dimension } from './definitions/index.ts'
import { quartersOf, spanOf } from './period.ts'
import { type Cells, figureOf, measuresOf, readCounts } from './read-cells.ts'
import { isTableLarge } from './shown-tables.ts'
import { cannotTell, nothing, tellExactly } from './tell.ts'
import { type ToldFigure, toldKey } from './told-figures.ts'

export interface Asked {
  readonly definition: Definition
  readonly period: string
  /** Whoever is not of the programme reads what was told when the period was settled, and nothing small before. */
  readonly outside: boolean
  /** The day that runs now, where the country is. */
  readonly today: string
  /** What is told outside now is what will have been told. */
  readonly firstTime?: true
}

/** What a computed figure comes to in a period for the whole country, from cells that were read of it, or why that cannot be told. */
export function tellValue(cells: Cells, asked: Asked): Measured {
  const { definition } = asked
  if (definition.computing.kind === 'survey') return cannotTell('not-entered')
  const before = toldBefore(cells, asked)
  if (before !== undefined) return before.told
  if (isTooEarly(cells, asked)) return cannotTell('not-over')
  return tellBy(cells, asked, null).get('') ?? noRows(definition)
}

const toldBefore = ({ told }: Cells, { definition, period, outside }: Asked): ToldFigure | undefined =>
  outside ? told.get(toldKey(definition.code, period)) : undefined

/** Whether a guarded figure waits outside: its period has something in it that is still being counted. */
const isTooEarly = ({ first }: Cells, { definition, period, outside, firstTime }: Asked): boolean =>
  outside && definition.gated && firstTime !== true && first !== null && spanOf(period).until > first

/** The measures that know something of people; everything else says that it does not hold it. */
const ofPeople = ['level', 'kept-level']

const holds = (definition: Definition, by: Dimension): boolean =>
  by === 'territory' ||
  by === 'institution' ||
  (by === 'sex' && measuresOf(definition).some((measure) => ofPeople.includes(measure)))

/** A computed figure by each thing that it can be told apart by. */
export function disaggregate(cells: Cells, asked: Asked): Breakdown[] {
  const { definition } = asked
  if (definition.computing.kind === 'survey') return []
  const before = toldBefore(cells, asked)
  if (before !== undefined) return [...before.parts]
  return definition.dimensions.map((by) =>
    holds(definition, by)
      ? { by, kind: 'cells', cells: cellsOf(cells, asked, by) }
      : { by, kind: 'not-recorded', cells: [] },
  )
}

function cellsOf(cells: Cells, asked: Asked, by: Dimension): Breakdown['cells'] {
  const told = tellBy(cells, asked, by)
  const shown = asked.definition.gated ? openParts(cells, asked, by) : null
  const listed = [...told]
    .filter(([key]) => shown?.has(key) !== false)
    .map(([key, value]) => ({ key, name: cells.names.get(key) ?? key, value }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  // Whoever is not told is not named either: that there is somebody at all would be told.
  return shown === null ? listed : [...listed, { key: 'others', name: '', value: cannotTell('below-gate') }]
}

/** Hardly ever is every other declaration large: women are told against everybody else together. */
export const toldAlone = { key: 'woman' }

/** What may be declared of a person's sex, and that nothing was. */
const sexes = ['woman', 'man', 'other', 'not-recorded']

/** Every part that a dimension has, those with nothing in them as well. */
const everyKey = (cells: Cells, by: Dimension): readonly string[] =>
  by === 'sex' ? sexes : by === 'territory' ? cells.places : []

/** The parts of a guarded figure that may be told beside it: those of which every quarter may tell both sides of the line. */
function openParts(cells: Cells, asked: Asked, by: Dimension): ReadonlySet<string> {
  const { definition, period } = asked
  if (tellValue(cells, asked).kind === 'cannot-tell') return new Set()
  const quarters = definition.atTheEnd ? [period] : countedQuarters(cells, asked)
  let open: ReadonlySet<string> | null = null
  for (const quarter of quarters) {
    const counts = readCounts(cells, definition, { span: spanOf(quarter), by })
    // One that is not there is a part like any other: none of it is not told from few.
    const keys = new Set([...everyKey(cells, by), ...counts.keys()])
    const told = toldPartsOf(
      figureOf(definition.computing),
      new Map([...keys].map((key) => [key, counts.get(key) ?? nothing])),
      by === 'sex' ? toldAlone : undefined,
    )
    open = open === null ? told : both(open, told)
  }
  return open ?? new Set()
}

const both = (one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...one].filter((key) => other.has(key)))

const noRows = ({ gated, computing }: Definition): Measured =>
  gated ? cannotTell('below-gate') : tellExactly(figureOf(computing), nothing)

function tellBy(cells: Cells, asked: Asked, by: Dimension | null): ReadonlyMap<string, Measured> {
  const { definition, period, outside } = asked
  const figure = figureOf(definition.computing)
  const whole = readCounts(cells, definition, { span: spanOf(period), by })
  if (!definition.gated) return mapOf(whole, (counts) => tellExactly(figure, counts))
  const quarters = countedQuarters(cells, asked)
  if (outside && !isTableLarge(cells, measuresOf(definition), quarters))
    return mapOf(whole, () => cannotTell('below-gate'))
  const parts =
    definition.atTheEnd && quarters.length > 0
      ? [whole]
      : quarters.map((quarter) => readCounts(cells, definition, { span: spanOf(quarter), by }))
  return mapOf(whole, (counts, key) => {
    const told = tellFigure(
      figure,
      parts.map((part) => part.get(key) ?? nothing),
      counts,
    )
    return outside ? tellCoarsely(figure, told) : told
  })
}

const mapOf = (
  counts: ReadonlyMap<string, Counts>,
  tell: (counts: Counts, key: string) => Measured,
): ReadonlyMap<string, Measured> => new Map([...counts].map(([key, value]) => [key, tell(value, key)]))

/** The quarters of a period in which there was anything to count: from the first month of the work to now. */
const countedQuarters = ({ first }: Cells, { period, today }: Asked): readonly string[] =>
  quartersOf(period).filter((quarter) => {
    const { from, until } = spanOf(quarter)
    return first !== null && until > first && from <= today
  })
