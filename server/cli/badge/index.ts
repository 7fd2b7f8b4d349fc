export { registerBadge } from './badge-command.ts'
