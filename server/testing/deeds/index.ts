export { doEverything } from './do-everything.ts'
export { doneBy } from './done-by.ts'
export { doSetUp, setUpLink } from './set-up-deeds.ts'
export { type Deed, watchDeeds } from './watch-deeds.ts'
