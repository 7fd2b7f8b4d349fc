export { EmbeddedBusyError, EmbeddedError, type EmbeddedFault } from './embedded-error.ts'
export {
  type Embedded,
  type EmbeddedConnection,
  type EmbeddedParts,
  startEmbedded,
} from './start-embedded.ts'
