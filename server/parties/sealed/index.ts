export { keepLetter, keepReport, keepSealedKey, keepWraps, type SealedParts } from './keep-sealed.ts'
export { purgeSealed } from './purge-sealed.ts'
export type { SealedSubject } from './sealed-store.ts'
export { findNewestKey, viewCorrespondence } from './view-sealed.ts'
