import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import * as wire from '../../../vocabulary/wire/access.ts'
import { done, idParams } from '../../../vocabulary/wire/common.ts'
import { recordMove, type Work } from '../../platform/database/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { findAsker } from '../person/index.ts'
import { endSessionsOf } from './credentials.ts'
import type { Session } from './find-session.ts'
import type { Access } from './open-access.ts'
import { confirmEnrolment, giveSecondFactor, signIn, signOut, startEnrolment } from './sign-in.ts'

const tag = 'sign-in'

export function sessionRoutes(parts: { readonly access: Access }): Route[] {
  const { access } = parts
  return [
    ...signInRoutes(access),
    ...enrolmentRoutes(access),
    ...ownSessionRoutes(access),
    ...sessionListRoutes(access),
    ...othersSessionRoutes(access),
  ]
}

function signInRoutes(access: Access): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/session',
      summary: 'Sign in with the first factor.',
      tag,
      permit: 'everyone',
      body: wire.newSession,
      reply: wire.sessionNext,
      // Longer than the slowest path, so that a known and an unknown name leave at the same moment.
      notBeforeMs: 400,
      handle: async ({ body, request, reply }) => ({ next: await signIn(access, body, { request, reply }) }),
    }),
    route({
      method: 'POST',
      url: '/api/v1/session/second-factor',
      summary: 'Give the second factor: six digits, or a recovery code.',
      tag,
      permit: 'everyone',
      body: wire.secondFactor,
      reply: wire.sessionNext,
      notBeforeMs: 150,
      handle: async ({ body, request, reply }) => ({
        next: await giveSecondFactor(access, body.code, { request, reply }),
      }),
    }),
    route({
      method: 'DELETE',
      url: '/api/v1/session',
      summary: 'Sign out: the session ends on the server.',
      tag,
      permit: 'everyone',
      beforeSecondFactor: true,
      reply: done,
      handle: async ({ work, request, reply }) => {
        const session = await access.findSession(request)
        await signOut(access.auth, { request, reply })
        if (session !== null) recordMove(work, moveOf('person.signed-out', session.personId))
        return { done: true } as const
      },
    }),
  ]
}

function enrolmentRoutes(access: Access): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/session/enrolment',
      summary: 'Begin to set up the second factor.',
      tag,
      permit: 'signed-in',
      beforeSecondFactor: true,
      body: wire.enrolment,
      reply: wire.enrolmentStarted,
      handle: async ({ body, request, reply }) =>
        await startEnrolment(access.auth, body.secret, { request, reply }),
    }),
    route({
      method: 'POST',
      url: '/api/v1/session/enrolment/confirm',
      summary: 'Confirm the second factor with a code; answers the recovery codes, once.',
      tag,
      permit: 'signed-in',
      beforeSecondFactor: true,
      body: wire.enrolmentCode,
      reply: wire.recoveryCodes,
      handle: async ({ work, body, request, reply }) => {
        const { personId } = await getSession(access, request)
        const codes = await confirmEnrolment(access, { code: body.code, personId }, { request, reply })
        recordMove(work, moveOf('person.second-factor-set', personId))
        return { recoveryCodes: [...codes] }
      },
    }),
  ]
}

function ownSessionRoutes(access: Access): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/session',
      summary: 'Who am I: the person, the roles in force, and until when.',
      tag,
      permit: 'signed-in',
      beforeSecondFactor: true,
      reply: wire.whoAmI,
      handle: async ({ work, request }) => await describeAsker(access, work, request),
    }),
    route({
      method: 'PUT',
      url: '/api/v1/session/language',
      summary: 'Choose the language of screens and notices.',
      tag,
      permit: 'signed-in',
      beforeSecondFactor: true,
      body: wire.languageChoice,
      reply: done,
      handle: async ({ work, body, identity }) => {
        await sql`select access.choose_language(${body.language})`.execute(work.tx)
        if (identity.actor.kind === 'person')
          recordMove(
            work,
            moveOf('person.language-chosen', identity.actor.personId, { language: body.language }),
          )
        return { done: true } as const
      },
    }),
  ]
}

function sessionListRoutes(access: Access): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/sessions',
      summary: 'Where I am signed in.',
      tag,
      permit: 'signed-in',
      reply: wire.sessionList,
      handle: async ({ request }) => {
        const own = await getSession(access, request)
        const { internalAdapter } = await access.auth.$context
        const rows = await internalAdapter.listSessions(own.personId, { onlyActiveSessions: true })
        const items = rows
          .map((row) => describeSession(row, own))
          .sort((a, b) => b.seenAt.localeCompare(a.seenAt))
        return { items, order: 'seenAt descending' }
      },
    }),
    route({
      method: 'DELETE',
      url: '/api/v1/sessions/:id',
      summary: 'End one of my sessions at once.',
      tag,
      permit: 'signed-in',
      params: idParams,
      reply: done,
      handle: async ({ work, request, params }) => {
        const own = await getSession(access, request)
        const { internalAdapter } = await access.auth.$context
        const rows = await internalAdapter.listSessions(own.personId)
        const chosen = rows.find((row) => row.id === params.id)
        if (chosen === undefined) throw new Problem('not-found')
        await internalAdapter.deleteSession(chosen.token)
        recordMove(work, moveOf('person.session-ended', own.personId))
        return { done: true } as const
      },
    }),
  ]
}

function othersSessionRoutes(access: Access): Route[] {
  return [
    route({
      method: 'DELETE',
      url: '/api/v1/people/:id/sessions',
      summary: 'End all sessions of a person at once.',
      tag,
      permit: ['administrator'],
      params: idParams,
      reply: done,
      handle: async ({ work, params }) => {
        await endSessionsOf(access.auth, params.id)
        recordMove(work, moveOf('person.sessions-ended', params.id))
        return { done: true } as const
      },
    }),
  ]
}

async function getSession(access: Access, request: FastifyRequest): Promise<Session> {
  const session = await access.findSession(request)
  if (session === null) throw new Problem('not-signed-in')
  return session
}

async function describeAsker(access: Access, work: Work, request: FastifyRequest) {
  const session = await getSession(access, request)
  const asker = await findAsker(work)
  if (asker === null) throw new Problem('not-signed-in')
  const { id, displayName, language } = asker.person
  return {
    person: { id, displayName, language },
    roles: asker.roles,
    secondFactor: session.secondFactor,
    expiresAt: session.expiresAt.toISOString(),
    demo: access.demo,
  }
}

/** The library's own types know nothing of the two columns that are Vigía's. */
function describeSession(row: { id: string } & Record<string, unknown>, own: Session) {
  const instant = (value: unknown) => (value instanceof Date ? value : own.openedAt).toISOString()
  return {
    id: row.id,
    openedAt: instant(row.openedAt),
    seenAt: instant(row.seenAt),
    current: row.id === own.id,
  }
}

const moveOf = (kind: string, personId: string, detail: Readonly<Record<string, string>> = {}) => ({
  kind,
  subjectKind: 'person',
  subjectId: personId,
  state: null,
  detail,
})
