export {
  type CapAlert,
  type CapArea,
  type CapCode,
  type CapInfo,
  type CapReference,
  type CapTime,
  type CapValue,
  capCodes,
  plainInfo,
} from './cap-alert.ts'
export { CapFault } from './cap-fault.ts'
export { isCapName } from './cap-values.ts'
export { readCap } from './read-cap.ts'
export { writeCap } from './write-cap.ts'
