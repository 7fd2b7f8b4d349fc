import type { newRole } from '../../../vocabulary/wire/people.ts'
import { isRole, type Role } from '../../../vocabulary/words/index.ts'
import type { Out } from '../call/index.ts'

/** A role as it is filled in. */
export interface RoleWish {
  readonly role: string
  readonly placeId: string
  readonly organizationId: string
}

export const emptyRole: RoleWish = { role: '', placeId: '', organizationId: '' }

/** Roles that act in the name of an institution; without one they see nothing. */
const forOrganization: readonly Role[] = ['liaison', 'local-member', 'organization-member']

const needsOrganization = (role: string): boolean => forOrganization.some((one) => one === role)

/** The role to send; null while it is not complete. */
export function roleToGive(wish: RoleWish): Out<typeof newRole> | null {
  const { role, placeId, organizationId } = wish
  if (!isRole(role) || placeId === '') return null
  if (needsOrganization(role) && organizationId === '') return null
  return { role, placeId, organizationId: organizationId === '' ? null : organizationId }
}

/** Whether the sign-in name can be one: small letters, digits, dot, hyphen, underscore, from two characters. */
export const isLogin = (text: string): boolean => /^[a-z0-9][a-z0-9._-]{1,63}$/.test(text)
