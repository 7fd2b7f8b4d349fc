import { type ScanData, type ScanOutcome, type ScanSettings, scan } from '../../spatial/index.ts'
import { type Fields, fieldsOf, listOf, refuse, textOf } from './reading.ts'
import { observedAndExpected, writeCluster } from './satscan-clusters.ts'
import { readSaTScanData } from './satscan-data.ts'
import { axisOf, satScanSettings, scanSettingsOf } from './satscan-settings.ts'

/** Does one scan; a command puts workers behind it. */
export type DoScan = (data: ScanData, settings: ScanSettings) => ScanOutcome | Promise<ScanOutcome>

/**
 * Computes the cases of a document in the form of the reference set of SaTScan, with SaTScan's stream of random numbers, and gives the same document with `clusters`,
 * `simulatedMaxStatistic` and `locationObservedExpected`; whatever stood in their place is not read.
 * @throws RangeError naming the case and the field
 */
export async function fillSaTScan(document: Fields, doScan: DoScan = scan): Promise<Fields> {
  const data = fieldsOf(document.data, 'data')
  const cases: Fields[] = []
  for (const [at, entry] of listOf(document.cases, 'cases').entries()) {
    const one = fieldsOf(entry, `cases[${at}]`)
    try {
      const name = textOf(one.data, 'data')
      cases.push(await fillCase(one, fieldsOf(data[name], `data.${name}`), doScan))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      refuse(`cases[${at}]`, error.message)
    }
  }
  return { ...document, cases }
}

async function fillCase(one: Fields, data: Fields, doScan: DoScan): Promise<Fields> {
  const settings = satScanSettings(fieldsOf(one.settings ?? {}, 'settings'))
  const axis = axisOf(settings)
  const onGlobe = typeof one.lonlat === 'boolean' ? one.lonlat : settings.number('CoordinatesType', 1) === 1
  const read = readSaTScanData(data, { onGlobe, axis, settings })
  const scanSettings = scanSettingsOf(settings, axis)
  const outcome = await doScan(read.scan, scanSettings)
  const {
    clusters: _clusters,
    simulatedMaxStatistic: _maxima,
    locationObservedExpected: _places,
    ...kept
  } = one
  if (outcome.kind === 'cannot tell')
    return { ...kept, cannotTell: outcome.reason, clusters: [], simulatedMaxStatistic: [] }
  const told = { data: read, axis, permutation: scanSettings.model === 'permutation', onGlobe }
  return {
    ...kept,
    clusters: outcome.clusters.map((cluster, at) => writeCluster(cluster, at + 1, told)),
    simulatedMaxStatistic: Array.from(outcome.maxima, (maximum) => Number(maximum.toFixed(6))),
    locationObservedExpected: observedAndExpected(read.scan, outcome.clusters[0]),
  }
}
