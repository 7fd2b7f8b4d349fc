import { type Role, roleIds } from '../../vocabulary/words/index.ts'

/** Everybody who works with the programme; not the donor nor the administrator. The database says it again. */
export const internalReaders: readonly Role[] = roleIds.filter(
  (role) => role !== 'donor' && role !== 'administrator',
)
