import { describe, expect, test } from 'vitest'
import { login } from '../../../vocabulary/wire/access.ts'
import { emptyRole, isLogin, roleToGive } from './role-wish.ts'

describe('a role to give', () => {
  test('needs a role and a place', () => {
    expect(roleToGive(emptyRole)).toBe(null)
    expect(roleToGive({ ...emptyRole, role: 'analyst' })).toBe(null)
    expect(roleToGive({ ...emptyRole, role: 'queen', placeId: 'HN' })).toBe(null)
    expect(roleToGive({ ...emptyRole, role: 'analyst', placeId: 'HN' })).toEqual({
      role: 'analyst',
      placeId: 'HN',
      organizationId: null,
    })
  })

  test('of a liaison needs the institution too', () => {
    expect(roleToGive({ ...emptyRole, role: 'liaison', placeId: 'HN' })).toBe(null)
    expect(roleToGive({ role: 'liaison', placeId: 'HN', organizationId: 'o1' })?.organizationId).toBe('o1')
  })
})

test('a sign-in name is one here exactly when it is one on the wire', () => {
  for (const text of [
    'alba',
    'a',
    'Alba',
    'alba.2',
    '.alba',
    'al ba',
    'alba@x',
    '9-_.',
    'x'.repeat(64),
    'x'.repeat(65),
  ]) {
    expect(isLogin(text)).toBe(login.safeParse(text).success)
  }
})
