export type { DetectMethod, MethodOptions } from './detect-methods.ts'
export { DETECT_METHODS, isSurveillance } from './detect-methods.ts'
export { judgeSpan } from './judge-span.ts'
