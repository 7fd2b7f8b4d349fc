export { registerConsensus } from './consensus-command.ts'
