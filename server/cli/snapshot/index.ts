export { registerSnapshot } from './snapshot-command.ts'
