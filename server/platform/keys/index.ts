export { KeyFileError } from './key-files.ts'
export { type AuditKey, type Keyring, openKeyring } from './open-keyring.ts'
