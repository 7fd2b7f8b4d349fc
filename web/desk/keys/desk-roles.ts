import type { Role } from '../../../vocabulary/words/index.ts'

/** The roles that make somebody a member of a desk with a key; the server decides which desk, and again at each request. */
export const deskRoles: readonly Role[] = [
  'triage-operator',
  'supervisor',
  'ombudsman',
  'analyst',
  'approver',
  'local-coordinator',
  'liaison',
  'case-worker',
]
