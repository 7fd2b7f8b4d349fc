export type { BayesSettings, BayesTold } from './bayes.ts'
export { bayes, NAMED_REFERENCES } from './bayes.ts'
