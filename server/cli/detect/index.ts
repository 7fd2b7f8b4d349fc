export type { DetectOutside } from './detect-command.ts'
export { registerDetect } from './detect-command.ts'
