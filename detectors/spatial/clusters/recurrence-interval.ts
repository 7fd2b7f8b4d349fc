/**
 * How long one waits on average, by chance alone, for a cluster as unlikely as this one, when the analysis is repeated every interval:
 * D/p. After A − 1 earlier analyses whose clusters p already reckons with: D/(1 − (1 − p)^(1/A)). Source: Kleinman, Lazarus & Platt 2004 (Am J Epidemiol 159:217);
 * Kulldorff 2001 (JRSS A 164:61).
 * @param intervalLength length of an interval, in the unit of the answer
 * @example
 * Math.round(recurrenceInterval(0.009, { intervalLength: 365.25, earlierAnalyses: 0 })) // → 40583
 */
export function recurrenceInterval(
  p: number,
  { intervalLength, earlierAnalyses }: { readonly intervalLength: number; readonly earlierAnalyses: number },
): number {
  if (earlierAnalyses === 0) return intervalLength / p
  const each = -Math.expm1(Math.log1p(-p) / (earlierAnalyses + 1))
  return intervalLength / each
}
