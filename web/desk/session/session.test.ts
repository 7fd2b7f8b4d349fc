import { describe, expect, test } from 'vitest'
import type { WhoAmI } from '../../../vocabulary/wire/access.ts'
import type { Call, Called } from '../call/index.ts'
import { createSession } from './session.ts'

const who = (id: string): WhoAmI => ({
  person: { id, displayName: id, language: 'es' },
  roles: [],
  secondFactor: 'in-force',
  expiresAt: '2026-03-01T20:00:00Z',
  demo: false,
})
const ok = (value: unknown): Called<never> => ({ ok: true, value: value as never })
const no = (code: 'not-signed-in'): Called<never> => ({
  ok: false,
  refusal: { code, kept: 'nothing-changed', fields: [] },
})

/** A server that answers as told: who is signed in, and what comes next after the first factor. */
function sessionWith(server: { who: WhoAmI | null; next: string }) {
  let left = 0
  const sent: unknown[] = []
  const call: Call = {
    get: async () => (server.who === null ? no('not-signed-in') : ok(server.who)),
    async send(_method, path, body) {
      sent.push([path, body])
      return ok(path === '/api/v1/session' ? { next: server.next } : { done: true })
    },
  }
  const session = createSession(call, () => {
    left += 1
  })
  return { session, sent, left: () => left }
}
const credentials = { login: 'alba', secret: 'derived' }

describe('signing in', () => {
  test('asks for the second factor before it says who one is', async () => {
    const server = { who: who('alba'), next: 'second-factor' }
    const { session } = sessionWith(server)
    await session.open(credentials)
    expect(session.standing.value.kind).toBe('second-factor')
    await session.giveSecondFactor('123456')
    expect(session.standing.value.kind).toBe('signed-in')
  })

  test('keeps the derived secret for the enrolment alone, and asks for it anew when it is not there', async () => {
    const { session, sent } = sessionWith({ who: null, next: 'enrol-second-factor' })
    expect(await session.enrol()).toBeNull()
    await session.open(credentials)
    await session.enrol()
    expect(sent.at(-1)).toEqual(['/api/v1/session/enrolment', { secret: 'derived' }])
    await session.confirmEnrolment('123456')
    expect(await session.enrol()).toBeNull()
  })
})

describe('a session that ended under a page', () => {
  test('goes on when the same person is back', async () => {
    const server = { who: who('alba'), next: 'done' }
    const { session, left } = sessionWith(server)
    await session.ask()
    const renewed = session.renew()
    expect(session.interrupted.value).toBe(true)
    await session.open(credentials)
    expect(await renewed).toBe(true)
    expect(session.interrupted.value).toBe(false)
    expect(left()).toBe(0)
  })

  test('starts the page afresh when somebody else signs in', async () => {
    const server = { who: who('alba'), next: 'done' }
    const { session, left } = sessionWith(server)
    await session.ask()
    void session.renew()
    server.who = who('berta')
    await session.open(credentials)
    expect(left()).toBe(1)
    expect(session.interrupted.value).toBe(true)
  })

  test('is not waited for when nobody was signed in', async () => {
    const { session } = sessionWith({ who: null, next: 'done' })
    await session.ask()
    expect(await session.renew()).toBe(false)
  })
})
