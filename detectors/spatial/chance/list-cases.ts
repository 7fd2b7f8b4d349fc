import type { ScanPlan } from '../plan/index.ts'

/** One entry a case: its place, and how many intervals before the last one it was. Latest interval first, then by place. */
export type ListedCases = { readonly places: Int32Array; readonly times: Int32Array }

export function listCases({ places, times, counts, total }: ScanPlan): ListedCases {
  const list = { places: new Int32Array(total), times: new Int32Array(total) }
  let at = 0
  for (let back = 0; back < times; back += 1) {
    for (let place = 0; place < places; place += 1) {
      const end = at + (counts[(place + 1) * times - 1 - back] as number)
      list.places.fill(place, at, end)
      list.times.fill(back, at, end)
      at = end
    }
  }
  return list
}
