import { type GlrSettings, glrChart } from '../../temporal/index.ts'
import type { CaseRange, ComputeCase, Control } from '../case-file.ts'
import { type ControlReader, readControl } from '../read-control.ts'
import { readRecord } from '../read-record.ts'
import { toSpan } from '../to-span.ts'

function readMean(read: ControlReader, [first, last]: CaseRange): NonNullable<GlrSettings['mean']> {
  const given = read.raw('mu0')
  if (!read.has('mu0') || (Array.isArray(given) && given.length === 0)) return {}
  if (typeof given === 'number' || Array.isArray(given)) {
    const length = last - first + 1
    return Array.isArray(given) && given.length > 1
      ? read.numbers('mu0', length)
      : (read.numbers('mu0', 1)[0] ?? 0)
  }
  const model = readControl(readRecord(given, 'control.mu0'))
  return {
    harmonics: model.number('S', 1, { whole: true, least: 0 }),
    trend: model.flag('trend', false),
    refit: model.flag('refit', false),
  }
}

function readSettings(control: Control, range: CaseRange, poisson: boolean): GlrSettings {
  const read = readControl(control)
  const mean = readMean(read, range)
  const estimated = typeof mean === 'object' && !Array.isArray(mean) && !read.has('alpha')
  const longest = read.number('M', -1, { whole: true })
  return {
    mean,
    alpha: poisson ? 0 : estimated ? 'estimated' : read.number('alpha', 0, { least: 0 }),
    limit: read.number('c.ARL', 5),
    change: read.choice('change', ['intercept', 'epi'], 'intercept') === 'epi' ? 'epidemic' : 'intercept',
    ...(read.has('theta') ? { theta: read.number('theta', 0) } : {}),
    direction: read.choice('dir', ['inc', 'dec'], 'inc') === 'inc' ? 'up' : 'down',
    ...(longest > 0 ? { longest } : {}),
    shortest: read.number('Mtilde', 1, { whole: true, least: 1 }),
    countNeeded: read.choice('ret', ['cases', 'value'], 'cases') === 'cases',
    asInR: true,
  }
}

/** R's `glrpois` and `glrnb`: means in control, α, and the first regression with the number of regressions beside bound and alarm. */
export const computeGlr =
  (poisson: boolean): ComputeCase =>
  (series, control, range) => {
    const settings = readSettings(control, range, poisson)
    const { weeks, alpha, fits } = glrChart(series, toSpan(range), settings)
    const told = weeks.map((week) => (week.kind === 'told' ? week : null))
    const [first] = fits
    return {
      upperbound: told.map((week) => (settings.countNeeded ? week?.countNeeded : week?.statistic) ?? null),
      alarm: told.map((week) => (week ? Number(week.alarm) : null)),
      mu0: told.map((week) => week?.expected ?? null),
      alpha,
      ...(first ? { fitCoef: first.coefficients, nRefits: fits.length } : {}),
      ...(first && first.theta !== null ? { fitTheta: first.theta } : {}),
    }
  }
