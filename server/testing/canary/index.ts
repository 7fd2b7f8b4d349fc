export { everyPlace, type Found, keepBodies } from './every-place.ts'
export { findsMark } from './find-mark.ts'
