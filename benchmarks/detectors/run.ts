import { describeHost } from '../host.ts'
import { farringtonMethods } from './farrington.ts'
import { measuredSets } from './measured-series.ts'
import { printScans } from './scans.ts'
import { shortMethods } from './short-methods.ts'
import { findR, timeInR } from './time-in-r.ts'
import { timeMethod } from './time-method.ts'

/**
 * `node benchmarks/detectors/run.ts [--without-r] [--scans]`: milliseconds of processor time a series-week for each method, and how many times as long R's
 * `surveillance` takes on the same counts in the same run, where it is installed; then seconds a scan. `--scans`: the scans alone.
 */
const methods = [...farringtonMethods, ...shortMethods]

const r = process.argv.includes('--without-r') ? { absent: 'R was not asked' } : findR()
console.log(
  [...describeHost(), `Node ${process.versions.node}`, new Date().toISOString().slice(0, 10)].join(' · '),
)
console.log('absent' in r ? `no ratio to R: ${r.absent}` : `R with surveillance ${r.version}`)
for (const set of process.argv.includes('--scans') ? [] : measuredSets()) {
  console.log(
    `\n${set.name.padEnd(44)}${'ms a week'.padStart(12)}${'ms in all'.padStart(12)}${'R'.padStart(10)}${'R ÷ ours'.padStart(10)}`,
  )
  for (const method of methods) {
    const ours = timeMethod(method, set)
    const theirs = 'absent' in r || method.inR === null ? null : timeInR(method.inR, set)
    const all = ours * set.series.length * set.weeks
    const ratio =
      theirs === null ? '' : `${theirs.toPrecision(3).padStart(10)}${(theirs / ours).toFixed(0).padStart(10)}`
    console.log(
      `${method.name.padEnd(44)}${ours.toPrecision(3).padStart(12)}${all.toFixed(1).padStart(12)}${ratio}`,
    )
  }
}
await printScans()
