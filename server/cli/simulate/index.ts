export { registerSimulate } from './simulate-command.ts'
