import { bayes, cusum, ears, glrNb, glrPois, outbreak, rki } from '../../detectors/index.ts'
import type { TimedMethod } from './time-method.ts'

/** The methods that take microseconds, and the likelihood ratio charts. */
export const shortMethods: readonly TimedMethod[] = [
  {
    name: 'earsC C1',
    run: (series, span) => ears(series, span, { method: 'C1' }),
    inR: 'earsC(s, list(range=r,method="C1"))',
  },
  {
    name: 'earsC C3',
    run: (series, span) => ears(series, span, { method: 'C3', minSigma: 0.5 }),
    // R refuses a single week here.
    inR: null,
  },
  { name: 'bayes', run: (series, span) => bayes(series, span), inR: 'bayes(s, list(range=r))' },
  { name: 'rki', run: (series, span) => rki(series, span), inR: 'rki(s, list(range=r))' },
  {
    name: 'cusum, rossi',
    run: (series, span) => cusum(series, span, { transformation: 'rossi' }),
    inR: 'cusum(s, list(range=r,trans="rossi"))',
  },
  {
    name: 'glrpois, mean given',
    run: (series, span) => glrPois(series, span, { mean: 2 }),
    inR: 'glrpois(s, list(range=r,mu0=rep(2,length(r)),ret="value"))',
  },
  {
    name: 'glrnb, mean and alpha given',
    run: (series, span) => glrNb(series, span, { mean: 2, alpha: 0.2 }),
    inR: 'glrnb(s, list(range=r,mu0=rep(2,length(r)),alpha=0.2,ret="value"))',
  },
  {
    name: 'glrnb, mean and alpha estimated',
    run: (series, span) => glrNb(series, span, { mean: { harmonics: 1 } }),
    inR: 'glrnb(s, list(range=r,mu0=list(S=1),ret="value"))',
  },
  { name: 'outbreakP', run: (series, span) => outbreak(series, span), inR: null },
]
