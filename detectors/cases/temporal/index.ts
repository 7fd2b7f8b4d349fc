import type { ComputeCase } from '../case-file.ts'
import { computeCusum } from './cusum-case.ts'
import { computeEars } from './ears-case.ts'
import { computeFarrington, computeFarringtonFlexible } from './farrington-case.ts'
import { computeGlr } from './glr-case.ts'
import { computeOutbreak } from './outbreak-case.ts'
import { computeBayes, computeRki } from './reference-case.ts'

/** What computes each algorithm that a case may name. */
export const TEMPORAL_ALGORITHMS: ReadonlyMap<string, ComputeCase> = new Map<string, ComputeCase>([
  ['earsC', computeEars],
  ['cusum', computeCusum],
  ['glrpois', computeGlr(true)],
  ['glrnb', computeGlr(false)],
  ['outbreakP', computeOutbreak],
  ['bayes', computeBayes(1)],
  ['bayes1', computeBayes(1)],
  ['bayes2', computeBayes(2)],
  ['bayes3', computeBayes(3)],
  ['rki', computeRki(3)],
  ['rki1', computeRki(1)],
  ['rki2', computeRki(2)],
  ['rki3', computeRki(3)],
  ['farrington', computeFarrington],
  ['farringtonFlexible', computeFarringtonFlexible],
])
