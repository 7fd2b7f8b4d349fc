import { drawCount } from '../../measuring/index.ts'
import type { Tables } from './window-scores.ts'

/** Draws a table as if nothing were going on, into `into`. */
export type DrawTable = (into: Int32Array, random: () => number) => void

/** Independent counts around the baselines: Poisson, or negative binomial of size theta. */
export function drawAround({ baselines }: Tables, theta: number | null): DrawTable {
  return (into, random) => {
    for (let k = 0; k < into.length; k += 1) {
      const mean = baselines[k] as number
      into[k] = drawCount({ mean, dispersion: theta === null ? 1 : 1 + mean / theta }, random)
    }
  }
}

/** As many cases as there were, each in a cell with a chance in proportion to its baseline. */
export function drawWithinTotal({ counts, baselines }: Tables): DrawTable {
  const cumulated = Float64Array.from({ length: baselines.length })
  let [sum, total] = [0, 0]
  for (let k = 0; k < cumulated.length; k += 1) {
    sum += baselines[k] as number
    total += counts[k] as number
    cumulated[k] = sum
  }
  return (into, random) => {
    into.fill(0)
    for (let left = total; left > 0; left -= 1) {
      const wanted = random() * sum
      let [low, high] = [0, cumulated.length - 1]
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((cumulated[middle] as number) > wanted) high = middle
        else low = middle + 1
      }
      into[low] = (into[low] as number) + 1
    }
  }
}

/** Cases keep their intervals and exchange their places. */
export function drawPermuted({ counts, places }: Tables): DrawTable {
  const rows: number[] = []
  const columns: number[] = []
  for (let k = 0; k < counts.length; k += 1) {
    for (let left = counts[k] as number; left > 0; left -= 1) {
      rows.push(Math.floor(k / places))
      columns.push(k % places)
    }
  }
  return (into, random) => {
    into.fill(0)
    for (const [k, row] of rows.entries()) {
      const other = k + Math.floor(random() * (columns.length - k))
      const column = columns[other] as number
      columns[other] = columns[k] as number
      columns[k] = column
      const at = row * places + column
      into[at] = (into[at] as number) + 1
    }
  }
}
