export type { DetectOutside } from './detect-command.ts'
export { EXIT, registerDetect } from './detect-command.ts'
