import type { FigureDefinition } from '../../../../vocabulary/wire/results.ts'

/** What a figure may be told apart by, where its source holds it. */
export type Dimension = 'sex' | 'age' | 'people' | 'territory' | 'institution'
/** How a figure follows from the cells of its measures. */
export type Computing =
  | { readonly kind: 'share'; readonly measure: string }
  | { readonly kind: 'median'; readonly measure: string }
  | { readonly kind: 'count'; readonly measure: string }
  /** What is counted above the line of one for each counted below the line of the other. */
  | { readonly kind: 'ratio'; readonly of: string; readonly per: string }
  | { readonly kind: 'survey' }

export type Definition = FigureDefinition & {
  readonly computing: Computing
  /** Of the last month of a period alone, where the measure is a state and not something that happened. */
  readonly atTheEnd: boolean
  readonly dimensions: readonly Dimension[]
}

type Said = FigureDefinition['name']
/** Spanish, French and English, in this order. */
export type Words = readonly [es: string, fr: string, en: string]

const said = ([es, fr, en]: Words): Said => ({ es, fr, en })

interface Draft {
  readonly name: Words
  readonly formula: Words
  readonly source: Words
  readonly unit: FigureDefinition['unit']
  readonly computing: Computing
  readonly counts: FigureDefinition['counts']
  readonly dimensions?: readonly Dimension[]
  readonly better?: FigureDefinition['better']
  readonly atTheEnd?: boolean
  readonly version?: number
}

/** Counts of these may tell of a person in a small place, and pass the gate. */
const guarded: readonly FigureDefinition['counts'][] = [
  'signals',
  'situations',
  'referrals',
  'trained-people',
  'answers',
]

export function define(code: string, draft: Draft, gated = guarded.includes(draft.counts)): Definition {
  return {
    code,
    indicator: code.split('.')[0] ?? code,
    version: draft.version ?? 1,
    name: said(draft.name),
    formula: said(draft.formula),
    source: said(draft.source),
    unit: draft.unit,
    way: draft.computing.kind === 'survey' ? 'survey' : 'computed',
    better: draft.better ?? 'higher',
    gated,
    computing: draft.computing,
    atTheEnd: draft.atTheEnd ?? false,
    counts: draft.counts,
    dimensions: draft.dimensions ?? [],
  }
}
