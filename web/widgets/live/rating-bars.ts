import type { Distribution } from '../../../vocabulary/wire/live.ts'

export type Bars = Omit<Distribution, 'disagreement'>
const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)

/** How many gave 1 to 3, 4 to 6 and 7 to 9. */
export function thirdsOf({ counts }: Pick<Bars, 'counts'>): { low: number; middle: number; high: number } {
  return { low: sum(counts.slice(0, 3)), middle: sum(counts.slice(3, 6)), high: sum(counts.slice(6, 9)) }
}

/** Nine bars of at most this height; a rating that nobody gave has none. */
export function barsOf({ counts }: Pick<Bars, 'counts'>, height: number): readonly number[] {
  const most = Math.max(1, ...counts)
  return counts.map((count) => (count * height) / most)
}

/** Three parts of a width, in the order agree, pass, disagree. */
export function partsOf(
  counts: { readonly agree: number; readonly pass: number; readonly disagree: number },
  width: number,
): readonly { readonly kind: 'agree' | 'pass' | 'disagree'; readonly x: number; readonly width: number }[] {
  const all = counts.agree + counts.pass + counts.disagree
  if (all === 0) return []
  let x = 0
  return (['agree', 'pass', 'disagree'] as const).map((kind) => {
    const part = { kind, x, width: (counts[kind] * width) / all }
    x += part.width
    return part
  })
}

/** Of those who decided, how many in a hundred agree; null when nobody did. */
export function shareFor({ agree, disagree }: { agree: number; disagree: number }): number | null {
  return agree + disagree === 0 ? null : (100 * agree) / (agree + disagree)
}
