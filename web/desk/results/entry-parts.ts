import type { EntryPart } from '../../../vocabulary/wire/results-entry.ts'

/** What was typed of one part: nothing where nobody counted it. */
export interface Typed {
  readonly above: string
  readonly below: string
}
export type TypedParts = Readonly<Record<string, Typed>>
type By = EntryPart['by']

export const partBys = ['sex', 'age', 'people', 'territory'] as const satisfies readonly By[]
export const typedKey = (by: By, key: string): string => `${by} ${key}`

/** The parts of which something was typed, in the order of the form. */
export function partsOf(typed: TypedParts, isShare: boolean): EntryPart[] {
  return Object.entries(typed).flatMap(([name, { above, below }]) => {
    const at = name.indexOf(' ')
    const by = partBys.find((one) => one === name.slice(0, at))
    if (by === undefined || (above === '' && below === '')) return []
    return [
      {
        by,
        key: name.slice(at + 1),
        numerator: above === '' ? 0 : Number(above),
        denominator: isShare ? (below === '' ? Number.NaN : Number(below)) : null,
      },
    ]
  })
}

/** How many of the whole are in no part of this kind: they declared nothing. Null where nothing was typed. */
export function restOf(
  by: By,
  { parts, whole }: { readonly parts: readonly EntryPart[]; readonly whole: number },
): number | null {
  const own = parts.filter((part) => part.by === by)
  const sum = own.reduce((all, part) => all + (part.denominator ?? part.numerator), 0)
  return own.length === 0 || Number.isNaN(sum) ? null : whole - sum
}
