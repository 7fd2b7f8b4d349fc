/** The next version of a year: 2026.1, then 2026.2; in another year it begins again at 1. */
export function nextVersion(known: readonly string[], year: number): string {
  const numbers = known
    .map((version) => version.split('.').map(Number))
    .flatMap(([of, number]) => (of === year && number !== undefined ? [number] : []))
  return `${year}.${Math.max(0, ...numbers) + 1}`
}
