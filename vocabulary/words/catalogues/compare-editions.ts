import type { Entry } from './catalogue.ts'

/** An entry of an edition that the programme wrote; a text that nobody has translated yet is empty. */
export type EditionEntry = Entry & { readonly retired: boolean }

const languages = ['es', 'fr', 'en'] as const

/** One thing that an edition does otherwise than the one before it. */
export type EditionChange =
  | {
      readonly kind: 'added' | 'retired' | 'restored' | 'moved'
      readonly code: string
      readonly word: string
    }
  | {
      readonly kind: 'worded'
      readonly code: string
      readonly language: (typeof languages)[number]
      readonly before: string
      readonly word: string
    }

/** A first edition as the one that another is compared with: nothing of it is retired. */
export const asEdition = (entries: readonly Entry[]): readonly EditionEntry[] =>
  entries.map(({ code, es, fr, en }) => ({ code, es, fr, en, retired: false }))

/** What `after` does otherwise than `before`, in the order of `after`. */
export function compareEditions(
  before: readonly EditionEntry[],
  after: readonly EditionEntry[],
): readonly EditionChange[] {
  const known = new Map(before.map((entry) => [entry.code, entry]))
  const moved = movedCodes(before, after)
  return after.flatMap((entry): EditionChange[] => {
    const { code, es: word } = entry
    const was = known.get(code)
    if (was === undefined) return [{ kind: 'added', code, word }]
    const changes: EditionChange[] = languages.flatMap((language) =>
      was[language] === entry[language]
        ? []
        : [{ kind: 'worded' as const, code, language, before: was[language], word: entry[language] }],
    )
    if (was.retired !== entry.retired)
      changes.push({ kind: entry.retired ? 'retired' : 'restored', code, word })
    if (moved.has(code)) changes.push({ kind: 'moved', code, word })
    return changes
  })
}

/** The fewest entries that were moved: all but the longest run that kept its order. */
function movedCodes(before: readonly EditionEntry[], after: readonly EditionEntry[]): ReadonlySet<string> {
  const places = new Map(before.map(({ code }, at) => [code, at]))
  const codes = after.map(({ code }) => code).filter((code) => places.has(code))
  const longest: { length: number; from: number }[] = []
  for (const code of codes) {
    const here = places.get(code) ?? 0
    let best = { length: 1, from: -1 }
    for (const [earlier, run] of longest.entries())
      if ((places.get(codes[earlier] ?? '') ?? 0) < here && run.length >= best.length)
        best = { length: run.length + 1, from: earlier }
    longest.push(best)
  }
  const stayed = new Set<string>()
  const top = Math.max(0, ...longest.map(({ length }) => length))
  let at = longest.findIndex(({ length }) => length === top)
  while (at >= 0) {
    stayed.add(codes[at] ?? '')
    at = longest[at]?.from ?? -1
  }
  return new Set(codes.filter((code) => !stayed.has(code)))
}
