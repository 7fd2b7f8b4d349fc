export { EmbeddedBusyError, EmbeddedError, type EmbeddedFault } from './embedded-error.ts'
export { findEmbedded } from './find-embedded.ts'
export {
  type Embedded,
  type EmbeddedConnection,
  type EmbeddedParts,
  startEmbedded,
} from './start-embedded.ts'
