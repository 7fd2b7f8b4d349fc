import { CODES_A_GROUP, DAYS_A_WEEK, PLACE_KINDS_A_GROUP } from './country-law.ts'

/** What one report says, apart from where. */
export type DrawnFacts = {
  readonly codes: readonly string[]
  readonly placeKind: string | null
  readonly observed: { readonly from: number; readonly to: number }
}

type Random = () => number

/** Exponential with the given mean, cut at `most`. */
export const drawDelay = (mean: number, most: number, random: Random): number =>
  Math.min(most, -mean * Math.log(1 - random()))

/** One of `count` things of which the first is the most usual: weights 1, 1/2, 1/3 … */
function drawUsual(count: number, random: Random): number {
  let total = 0
  for (let k = 1; k <= count; k += 1) total += 1 / k
  let left = random() * total
  for (let k = 1; k < count; k += 1) {
    left -= 1 / k
    if (left < 0) return k - 1
  }
  return count - 1
}

function drawCodes(group: string, random: Random): string[] {
  const wanted = random() < 0.5 ? 1 : random() < 0.7 ? 2 : 3
  const codes = new Set<string>()
  while (codes.size < wanted) codes.add(`${group}.${drawUsual(CODES_A_GROUP, random)}`)
  return [...codes]
}

/** The day, the week or the month of something noticed, as people remember it: half know the day, one in seven only the month. */
function drawPeriod(day: number, random: Random): DrawnFacts['observed'] {
  const kind = random()
  const whole = Math.floor(day)
  if (kind < 0.5) return { from: whole, to: whole }
  const length = kind < 0.85 ? DAYS_A_WEEK : 30
  const from = Math.floor(whole / length) * length
  return { from, to: from + length - 1 }
}

/** What somebody says who noticed an event of the group on a day. */
export function drawFacts(group: string, day: number, random: Random): DrawnFacts {
  return {
    codes: drawCodes(group, random),
    placeKind: `${group}-kind-${drawUsual(PLACE_KINDS_A_GROUP, random)}`,
    observed: drawPeriod(day, random),
  }
}

/** What another one says of the same event: mostly the same codes and kind of place, the day in their own way and sometimes wrong by one. */
export function drawEchoFacts(
  first: DrawnFacts,
  { group, day }: { readonly group: string; readonly day: number },
  random: Random,
): DrawnFacts {
  const kind = random()
  const heard = random()
  const others = drawCodes(group, random)
  return {
    codes:
      heard < 0.75
        ? first.codes
        : heard < 0.95
          ? [...new Set([...first.codes.slice(0, 1), ...others])]
          : others,
    placeKind: kind < 0.85 ? first.placeKind : kind < 0.95 ? null : `${group}-kind-${drawUsual(5, random)}`,
    observed: drawPeriod(day + (random() < 0.15 ? 1 : 0), random),
  }
}
