import type { Cluster, ScanData } from '../../spatial/index.ts'
import type { SaTScanData } from './satscan-data.ts'
import { type TimeAxis, writeMoment } from './time-axis.ts'

/** Two decimals, or two significant digits below one; what lies in the middle goes to the even digit, as in C. */
function twoDigits(value: number): number {
  const decimals = value >= 0.1 || value === 0 ? 2 : 1 - Math.floor(Math.log10(value))
  const scaled = value * 10 ** decimals
  const isMiddle = scaled % 1 === 0.5 && Number.isInteger(value * 2 ** 20)
  if (isMiddle) return (2 * Math.round(scaled / 2)) / 10 ** decimals
  return Number(value.toFixed(decimals))
}
const twoSignificant = (value: number) => Number(value.toPrecision(2))
const sixDecimals = (value: number) => Number(value.toFixed(6))

/** A name that is a number stands as one. */
const asWritten = (id: string) => (/^(0|[1-9]\d{0,14})$/.test(id) ? Number(id) : id)

type Told = {
  readonly data: SaTScanData
  readonly axis: TimeAxis
  readonly permutation: boolean
  readonly onGlobe: boolean
}

/** A cluster with the names, order and rounding of the reference program's table. */
export function writeCluster(cluster: Cluster, number: number, { data, axis, permutation, onGlobe }: Told) {
  const [first, second] = data.coordinates.get(cluster.centre) ?? [0, 0]
  const [start, end] = [axis.bounds[cluster.from] as number, axis.bounds[cluster.to] as number]
  return {
    CLUSTER: number,
    LOC_ID: asWritten(cluster.centre),
    ...(onGlobe
      ? { LATITUDE: sixDecimals(first), LONGITUDE: sixDecimals(second) }
      : { X: Number(first.toPrecision(6)), Y: Number(second.toPrecision(6)) }),
    RADIUS: twoDigits(cluster.radius),
    SPAN: twoDigits(cluster.span),
    START_DATE: writeMoment(axis, start),
    END_DATE: writeMoment(axis, end - 1),
    NUMBER_LOC: cluster.places.length,
    [permutation ? 'TEST_STAT' : 'LLR']: sixDecimals(cluster.score),
    ...(cluster.pValue === null ? {} : { P_VALUE: cluster.pValue }),
    ...(cluster.recurrence === null ? {} : { RECURR_INT: Math.max(1, Math.round(cluster.recurrence)) }),
    ...(cluster.gumbelP === null ? {} : { GBL_PVALUE: twoSignificant(cluster.gumbelP) }),
    OBSERVED: cluster.observed,
    EXPECTED: twoDigits(cluster.expected),
    ODE: twoDigits(cluster.ratio),
    ...(cluster.relativeRisk === null ? {} : { REL_RISK: twoDigits(cluster.relativeRisk) }),
    ...(cluster.people === null ? {} : { POPULATION: Number(cluster.people.toFixed(2)) }),
    GINI_CLUST: 'F',
    locations: cluster.places,
  }
}

function sumOver(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0
  for (let k = from; k < to; k += 1) sum += values[k] as number
  return sum
}

/** Observed and expected of each place: over the whole period, or for a permutation over the time of the most likely cluster. */
export function observedAndExpected(
  data: ScanData,
  mostLikely: Cluster | undefined,
): [string, number, number][] {
  const { ids, times, counts, total, exposure } = data
  const [from, to] = exposure ? [0, times] : [mostLikely?.from ?? 0, mostLikely?.to ?? times]
  let inTime = 0
  for (let place = 0; place < ids.length; place += 1)
    inTime += sumOver(counts, place * times + from, place * times + to)
  return ids.map((id, place) => {
    const observed = sumOver(counts, place * times + from, place * times + to)
    const all = sumOver(counts, place * times, (place + 1) * times)
    const expected = exposure
      ? sumOver(exposure.expected, place * times, (place + 1) * times)
      : (all * inTime) / Math.max(1, total)
    return [id, observed, twoDigits(expected)]
  })
}
