import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MeasuredSet } from './measured-series.ts'

/** How many series R is given: it takes minutes for what takes us a second. */
const MOST_SERIES = 20

/** Whether `Rscript` runs and has the package; otherwise why not. */
export function findR(): { readonly version: string } | { readonly absent: string } {
  const asked = spawnSync('Rscript', ['-e', 'cat(as.character(packageVersion("surveillance")))'], {
    encoding: 'utf8',
  })
  if (asked.error) return { absent: 'Rscript is not installed' }
  if (asked.status !== 0) return { absent: 'R has no package surveillance' }
  return { version: asked.stdout.trim() }
}

/** Milliseconds of processor time that R takes for one week of one series, or null when it fails. */
export function timeInR(call: string, { series, weeks }: MeasuredSet): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'vigia-bench-'))
  try {
    const files = series.slice(0, MOST_SERIES).map((one, k) => {
      const file = join(folder, `${k}.csv`)
      writeFileSync(file, one.counts.map((count) => count ?? 'NA').join('\n'))
      return file
    })
    const script = `suppressMessages(library(surveillance)); total <- 0
for (f in commandArgs(TRUE)) { s <- sts(scan(f, quiet=TRUE), start=c(2001,1), frequency=52); n <- nrow(s); r <- (n-${weeks - 1}):n
sink(nullfile()); total <- total + sum(system.time(suppressWarnings(${call}))[c(1,2)]); sink() }
cat(total)`
    const ran = spawnSync('Rscript', ['-e', script, ...files], { encoding: 'utf8' })
    const seconds = Number(ran.stdout.trim().split(/\s+/).at(-1))
    return ran.status === 0 && Number.isFinite(seconds) ? (seconds * 1000) / (files.length * weeks) : null
  } finally {
    rmSync(folder, { recursive: true })
  }
}
