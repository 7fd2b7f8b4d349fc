export { registerSite } from './site-command.ts'
