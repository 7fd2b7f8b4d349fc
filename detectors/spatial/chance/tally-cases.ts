import type { ScanPlan } from '../plan/index.ts'

/** Counts single cases in the layout of the windows: first `add` each to zeros, then `cumulate` once. */
export type TallyCases = {
  /** @param back how many intervals before the last one */
  add(place: number, back: number, into: Int32Array): void
  cumulate(into: Int32Array): void
}

export function tallyCases({ places, times, windows }: ScanPlan): TallyCases {
  return windows.ending === 'now' ? latest(places, windows.longest) : anywhere(places, times)
}

/** Cases of the last k + 1 intervals at k·places + place. */
function latest(places: number, depth: number): TallyCases {
  return {
    add(place, back, into) {
      if (back >= depth) return
      const at = back * places + place
      into[at] = (into[at] as number) + 1
    },
    cumulate(into) {
      for (let at = places; at < places * depth; at += 1)
        into[at] = (into[at] as number) + (into[at - places] as number)
    },
  }
}

/** Cases from interval t to the end at place·(times + 1) + t. */
function anywhere(places: number, times: number): TallyCases {
  const depth = times + 1
  return {
    add(place, back, into) {
      const at = place * depth + times - 1 - back
      into[at] = (into[at] as number) + 1
    },
    cumulate(into) {
      for (let place = 0; place < places; place += 1) {
        for (let at = place * depth + times - 1; at >= place * depth; at -= 1)
          into[at] = (into[at] as number) + (into[at + 1] as number)
      }
    },
  }
}
