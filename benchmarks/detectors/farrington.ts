import {
  farrington,
  farringtonExpectation,
  farringtonFlexible,
  UKHSA_SETTINGS,
} from '../../detectors/index.ts'
import type { TimedMethod } from './time-method.ts'

const UKHSA_IN_R =
  'noPeriods=10,b=5,w=3,weightsThreshold=2.58,pastWeeksNotIncluded=26,pThresholdTrend=1,thresholdMethod="nbPlugin",alpha=0.005'

export const farringtonMethods: readonly TimedMethod[] = [
  {
    name: 'farringtonFlexible, UKHSA',
    run: (series, span) => farringtonFlexible(series, span, UKHSA_SETTINGS),
    inR: `farringtonFlexible(s, list(range=r,${UKHSA_IN_R}))`,
  },
  {
    name: 'farringtonFlexible, UKHSA, as in R',
    run: (series, span) => farringtonFlexible(series, span, { ...UKHSA_SETTINGS, asInR: true }),
    inR: null,
  },
  {
    name: 'farringtonFlexible, defaults',
    run: (series, span) => farringtonFlexible(series, span),
    inR: 'farringtonFlexible(s, list(range=r))',
  },
  {
    name: 'farrington',
    run: (series, span) => farrington(series, span),
    inR: 'farrington(s, list(range=r))',
  },
  {
    name: 'farringtonExpectation',
    run: (series, span) => farringtonExpectation(series, span),
    inR: null,
  },
]
