export { nextVersion } from './next-version.ts'
export { type ValidationColumns, validateVersion, validationOf, versionCycle } from './validate-version.ts'
