export { registerImport } from './import-command.ts'
