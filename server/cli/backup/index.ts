export { registerBackup } from './backup-command.ts'
export { type Retention, registerRestore, replayRetention } from './restore-command.ts'
