export { KeyFileError } from './key-files.ts'
export { keysInMemory, type MonthlyKeys, monthOf } from './monthly-keys.ts'
export { type AuditKey, type Keyring, openKeyring } from './open-keyring.ts'
export { type IntakeKey, intakeKeyOf, listKeyOf, type SealKeys } from './seal-keys.ts'
