import { fillProspective } from './fill-prospective.ts'
import { type DoScan, fillSaTScan } from './fill-satscan.ts'
import { fillSpatialZones } from './fill-spatial-zones.ts'
import { fieldsOf, listOf, refuse } from './reading.ts'

/**
 * Reads a document in the form of one of the reference sets of scans, computes its cases and gives it with the computed fields filled in:
 * SaTScan's analyses (`data` and `settings`), zones of purely spatial counts (`popUpperBound`), or prospective scores (`theta`).
 * @throws RangeError naming the case and the field that cannot be read, or that the form is not known
 * @example
 * const place = { lonlat: false, x: [0, 1, 5], y: [0, 0, 0], cases: [6, 5, 1], expected: [3, 3, 6], population: [30, 30, 60] }
 * const { cases } = await fillScanCases({ cases: [{ ...place, popUpperBound: 0.5 }] })
 * cases[0].clustersNoOverlap[0].locations // → [1,2]
 */
export async function fillScanCases(document: unknown, doScan?: DoScan): Promise<Record<string, unknown>> {
  const fields = fieldsOf(document, 'the file')
  const first = fieldsOf(listOf(fields.cases, 'cases')[0] ?? {}, 'cases[0]')
  if ('data' in fields) return fillSaTScan(fields, doScan)
  if ('popUpperBound' in first) return fillSpatialZones(fields)
  if ('theta' in first) return fillProspective(fields)
  return refuse('cases[0]', 'neither data, popUpperBound nor theta: the form is not known')
}
