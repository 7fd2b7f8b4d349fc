export { compareContent } from './compare-content.ts'
export { gatherContent } from './gather-content.ts'
export { whatIsMissing } from './what-is-missing.ts'
