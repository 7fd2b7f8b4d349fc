/** How many of a declared sector came. */
export interface CameBySector {
  readonly sector: string | null
  readonly came: number
}

/** A sector of fewer is not named. */
export const leastOfSector = 5

/**
 * The sectors that may be named, the largest first, and everybody else together. What is left over is not smaller than a
 * named sector may be, so that nobody is found by subtracting; the smallest named ones join it until it is.
 */
export function sectorsShown(counts: readonly CameBySector[]): {
  readonly sectors: readonly { readonly sector: string; readonly came: number }[]
  readonly others: number
} {
  const shown = counts
    .flatMap(({ sector, came }) => (sector !== null && came >= leastOfSector ? [{ sector, came }] : []))
    .sort((a, b) => b.came - a.came || a.sector.localeCompare(b.sector))
  const all = counts.reduce((sum, { came }) => sum + came, 0)
  const left = () => all - shown.reduce((sum, { came }) => sum + came, 0)
  while (left() > 0 && left() < leastOfSector && shown.length > 0) shown.pop()
  return { sectors: shown, others: left() }
}
