import type { TerritoryClock, TerritoryClocksDraft } from '../../../vocabulary/wire/territory.ts'

type Named = Pick<TerritoryClock, 'step' | 'urgency'>

export const keyOf = ({ step, urgency }: Named): string => `${step} ${urgency}`

/** Whole calendar hours, up to ninety days. */
export function isHours(text: string): boolean {
  const hours = Number(text)
  return /^\d{1,4}$/.test(text) && hours >= 1 && hours <= 2160
}

/** What the place itself chose, as it stands in the form; what it took over from elsewhere is left empty. */
export function chosenOf(clocks: readonly TerritoryClock[], placeId: string): Record<string, string> {
  return Object.fromEntries(
    clocks
      .filter(({ chosenBy }) => chosenBy?.placeId === placeId)
      .map((clock) => [keyOf(clock), String(clock.hours)]),
  )
}

/** What is sent: the clocks that are filled in. */
export function draftOf(
  clocks: readonly Named[],
  chosen: Readonly<Record<string, string>>,
): TerritoryClocksDraft {
  return {
    clocks: clocks.flatMap(({ step, urgency }) => {
      const text = chosen[keyOf({ step, urgency })] ?? ''
      return isHours(text) ? [{ step, urgency, hours: Number(text) }] : []
    }),
  }
}
