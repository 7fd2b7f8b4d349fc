export { registerScan } from './scan-command.ts'
