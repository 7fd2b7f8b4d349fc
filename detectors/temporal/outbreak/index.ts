export type { OutbreakSettings, OutbreakTold } from './outbreak.ts'
export { outbreak } from './outbreak.ts'
