export { registerAudit } from './audit-command.ts'
