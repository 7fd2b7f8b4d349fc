import type {
  FigureDefinition,
  FrameworkContent,
  Outcome,
  PmfPlan,
} from '../../../../vocabulary/wire/results.ts'
import { levelAbove } from '../../../../vocabulary/words/index.ts'

type Target = PmfPlan['targets'][number]
interface Placed<T> {
  readonly at: number
  readonly what: T
}
interface PlacedIn<T> extends Placed<T> {
  /** The code of the box, or the key of the row, that it was taken from. */
  readonly of: string
}

/** What was taken out of a draft, with where it stood. */
export interface Taken {
  readonly boxes: readonly Placed<Outcome>[]
  readonly rows: readonly Placed<PmfPlan>[]
  readonly assumptions: readonly PlacedIn<Outcome['assumptions'][number]>[]
  readonly targets: readonly PlacedIn<Target>[]
}
export interface Without {
  readonly content: FrameworkContent
  readonly taken: Taken
}
const none: Taken = { boxes: [], rows: [], assumptions: [], targets: [] }

/** The boxes under one, however far below. */
export function boxesUnder({ outcomes }: FrameworkContent, code: string): readonly Outcome[] {
  const below = new Set([code])
  // The chain has four levels: each round reaches one further down.
  for (let level = 0; level < 3; level += 1)
    for (const box of outcomes) if (box.under !== null && below.has(box.under)) below.add(box.code)
  return outcomes.filter((box) => box.code !== code && below.has(box.code))
}

/** Everything that stands or falls with a box: the boxes under it, and the rows of them all. */
export function goesWith(content: FrameworkContent, code: string) {
  const boxes = boxesUnder(content, code)
  const codes = new Set([code, ...boxes.map((box) => box.code)])
  return { boxes, rows: content.rows.filter(({ outcome }) => codes.has(outcome)) }
}

export function withoutBox(content: FrameworkContent, code: string): Without {
  const { boxes, rows } = goesWith(content, code)
  const codes = new Set([code, ...boxes.map((box) => box.code)])
  return {
    content: {
      outcomes: content.outcomes.filter((box) => !codes.has(box.code)),
      rows: content.rows.filter((row) => !rows.includes(row)),
    },
    taken: {
      ...none,
      boxes: placed(content.outcomes, (box) => codes.has(box.code)),
      rows: placed(content.rows, (row) => rows.includes(row)),
    },
  }
}

export const withoutRow = (content: FrameworkContent, key: string): Without => ({
  content: { ...content, rows: content.rows.filter((row) => row.key !== key) },
  taken: { ...none, rows: placed(content.rows, (row) => row.key === key) },
})

export function withoutAssumption(content: FrameworkContent, code: string, at: number): Without {
  const what = content.outcomes.find((box) => box.code === code)?.assumptions[at]
  if (what === undefined) return { content, taken: none }
  const outcomes = content.outcomes.map((box) =>
    box.code === code ? { ...box, assumptions: box.assumptions.toSpliced(at, 1) } : box,
  )
  return { content: { ...content, outcomes }, taken: { ...none, assumptions: [{ of: code, at, what }] } }
}

export function withoutTarget(content: FrameworkContent, key: string, at: number): Without {
  const what = content.rows.find((row) => row.key === key)?.targets[at]
  if (what === undefined) return { content, taken: none }
  const rows = content.rows.map((row) =>
    row.key === key ? { ...row, targets: row.targets.toSpliced(at, 1) } : row,
  )
  return { content: { ...content, rows }, taken: { ...none, targets: [{ of: key, at, what }] } }
}

const placed = <T>(all: readonly T[], isTaken: (one: T) => boolean): Placed<T>[] =>
  all.flatMap((what, at) => (isTaken(what) ? [{ at, what }] : []))

/** Puts back what was taken, where it stood; the last that was taken comes first. */
export function putBack({ outcomes, rows }: FrameworkContent, taken: Taken): FrameworkContent {
  return {
    outcomes: inserted(outcomes, taken.boxes).map((box) => {
      const back = taken.assumptions.filter(({ of }) => of === box.code)
      return back.length === 0 ? box : { ...box, assumptions: inserted(box.assumptions, back) }
    }),
    rows: inserted(rows, taken.rows).map((row) => {
      const back = taken.targets.filter(({ of }) => of === row.key)
      return back.length === 0 ? row : { ...row, targets: inserted(row.targets, back) }
    }),
  }
}

function inserted<T>(into: readonly T[], back: readonly Placed<T>[]): T[] {
  const all = [...into]
  for (const { at, what } of back) all.splice(at, 0, what)
  return all
}

const levels = ['ultimate', 'intermediate', 'immediate', 'output'] as const
/** The level of a box that is put under one of this level, or under none; null below an output. */
export const levelUnder = (level: Outcome['level'] | null): Outcome['level'] | null =>
  levels.find((one) => levelAbove[one] === level) ?? null

/** The first free code under a box: 1110 under 1100, 1111 under 1110; empty where all nine are taken. */
export function nextBoxCode(
  taken: ReadonlySet<string>,
  above: Pick<Outcome, 'code' | 'level'> | null,
): string {
  const depth = above === null ? 0 : levels.indexOf(above.level) + 1
  const stem = (above?.code ?? '').slice(0, depth)
  const codes = Array.from({ length: 9 }, (_, at) => `${stem}${at + 1}`.padEnd(4, '0'))
  return codes.find((code) => !taken.has(code)) ?? ''
}

const noText = { es: '', fr: '', en: '' }

/** A box after those whose codes come before its own. */
export function withBox(
  content: FrameworkContent,
  box: Pick<Outcome, 'code' | 'level' | 'under' | 'statement'>,
) {
  const at = content.outcomes.findIndex(({ code }) => code > box.code)
  const made: Outcome = { ...box, assumptions: [], gender: 0, diversity: 0 }
  const outcomes = content.outcomes.toSpliced(at === -1 ? content.outcomes.length : at, 0, made)
  return { ...content, outcomes }
}

/** A row after the last one of its box and of those before it. */
export function withRow(content: FrameworkContent, row: PmfPlan): FrameworkContent {
  const at = content.rows.findIndex(({ outcome }) => outcome > row.outcome)
  return { ...content, rows: content.rows.toSpliced(at === -1 ? content.rows.length : at, 0, row) }
}

/**
 * The key of a row that is new: of a known figure its box and its code. One of the programme's own carries the version in which
 * it began, so that it never meets what was entered of another that was dropped earlier.
 */
export function newKey(
  taken: ReadonlySet<string>,
  {
    outcome,
    figure,
    version,
  }: { readonly outcome: string; readonly figure: string | null; readonly version: string },
): string {
  const stem = figure === null ? `${outcome}-M${version.slice(2)}.` : `${outcome}-${figure}`
  const keys = Array.from({ length: 99 }, (_, at) => at + 1).map((number) =>
    figure === null ? `${stem}${number}` : number === 1 ? stem : `${stem}-${number}`,
  )
  return keys.find((key) => !taken.has(key)) ?? ''
}

/** A row that is still to be planned: of a figure that is known, or of one that is still to be named. */
export function newRow(
  { outcome, key }: Pick<PmfPlan, 'outcome' | 'key'>,
  definition: FigureDefinition | null,
  says: Pick<PmfPlan, 'method' | 'responsible'>,
): PmfPlan {
  return {
    key,
    outcome,
    figure: definition?.code ?? null,
    own:
      definition === null
        ? { name: { ...noText }, formula: { ...noText }, unit: 'number', way: 'manual', better: 'higher' }
        : null,
    counts: definition?.counts ?? 'acts',
    baseline: null,
    targets: [],
    source: { ...(definition?.source ?? noText) },
    method: { ...says.method },
    frequency: 'half-yearly',
    responsible: { ...says.responsible },
    gender: 0,
    diversity: 0,
  }
}

/**
 * What a server found wrong, by the box or the row and not by where it stood: `/outcomes/1110/statement/es`. So it stays at its
 * field when others are added and removed.
 */
export function faultsOf(
  { outcomes, rows }: FrameworkContent,
  fields: readonly { readonly field: string; readonly code: string }[],
): ReadonlyMap<string, string> {
  return new Map(
    fields.map(({ field, code }) => {
      const [, list = '', at = '', ...rest] = field.split('/')
      const name = list === 'outcomes' ? outcomes[Number(at)]?.code : rows[Number(at)]?.key
      return [at === '' || name === undefined ? field : ['', list, name, ...rest].join('/'), code]
    }),
  )
}
