export { registerBackup } from './backup-command.ts'
export { registerRestore } from './restore-command.ts'
