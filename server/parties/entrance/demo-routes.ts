import type { FastifyRequest } from 'fastify'
import * as wire from '../../../vocabulary/wire/access.ts'
import type { Database, Work } from '../../platform/database/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type Access, ensureKnown, relayCookies } from '../access/index.ts'
import { findPerson, listPeople } from '../person/index.ts'

const tag = 'demonstration'
const asJob = { kind: 'job', name: 'demonstration' } as const

/**
 * One click to become each person of the demonstration. The routes exist only there, and answer only to a
 * page of this machine: a name that another site has pointed at the loopback address is refused (not-found).
 */
export function demoRoutes(parts: {
  readonly access: Access
  readonly job: Database
  readonly demo: boolean
}): Route[] {
  if (!parts.demo) return []
  return [
    route({
      method: 'GET',
      url: '/api/v1/demo/people',
      summary: 'The people of the demonstration.',
      tag,
      permit: 'everyone',
      reply: wire.demoPeople,
      handle: async ({ request }) => {
        requireLoopback(request)
        return { items: await parts.job.transact(asJob, listDemoPeople), order: 'login' }
      },
    }),
    route({
      method: 'POST',
      url: '/api/v1/demo/sign-in',
      summary: 'Become a person of the demonstration.',
      tag,
      permit: 'everyone',
      body: wire.demoSignIn,
      reply: wire.sessionNext,
      handle: async ({ request, reply, body }) => {
        requireLoopback(request)
        const person = await parts.job.transact(asJob, (work) => findPerson(work, body.personId))
        if (!person?.active) throw new Problem('not-found')
        const { auth } = parts.access
        await ensureKnown(auth, { ...person, personId: person.id })
        const opened = await auth.api.openDemonstration({ body: { personId: person.id }, asResponse: true })
        if (!opened.ok) throw new Problem('not-found')
        relayCookies(opened, reply)
        return { next: 'done' } as const
      },
    }),
  ]
}

const most = 100

async function listDemoPeople(work: Work) {
  const { items } = await listPeople(work, { limit: most })
  return items
    .filter(({ active }) => active)
    .map(({ id, login, displayName, roles }) => ({
      id,
      login,
      displayName,
      roles: roles.filter(({ validTo }) => validTo === null),
    }))
}

function requireLoopback(request: FastifyRequest): void {
  const host = request.headers.host
  if (host === undefined || !URL.canParse(`http://${host}`)) throw new Problem('not-found')
  if (!['localhost', '127.0.0.1', '[::1]'].includes(new URL(`http://${host}`).hostname))
    throw new Problem('not-found')
}
