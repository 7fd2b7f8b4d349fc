import * as wire from '../../../vocabulary/wire/access.ts'
import { type Database, recordMove, type Work } from '../../platform/database/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type Access, giveSecret, signIn } from '../access/index.ts'
import { hasKey } from '../keys/index.ts'
import { findPerson, getOpenLink, type Person, useLink } from '../person/index.ts'
import { isSetUp, type SetUpParts, setUp } from './set-up.ts'

export interface EntryParts extends SetUpParts {
  readonly access: Access
  readonly job: Database
}

const tag = 'sign-in'
/** Whoever holds a link is nobody yet: the job acts, after it has checked the token in the same transaction. */
const entrance = { kind: 'job', name: 'entrance' } as const

/** What opens with a one-time link: the first set-up, an invitation, a new passphrase. */
export function entryRoutes(parts: EntryParts): Route[] {
  return [...setUpRoutes(parts), ...linkRoutes(parts)]
}

function setUpRoutes(parts: EntryParts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/set-up/:token',
      summary: 'Whether this set-up link is open.',
      tag,
      permit: 'everyone',
      params: wire.linkParams,
      reply: wire.setUpOffer,
      notBeforeMs: 50,
      handle: async ({ params }) => {
        const link = await parts.job.transact(entrance, async (work) => {
          if (await isSetUp(work)) throw new Problem('set-up-already-done')
          return await getOpenLink(work, 'set-up', params.token)
        })
        return { open: true, expiresAt: link.expiresAt.toISOString() } as const
      },
    }),
    route({
      method: 'POST',
      url: '/api/v1/set-up/:token',
      summary:
        'Set the installation up: first administrator, country, national desk. Signs the administrator in.',
      tag,
      permit: 'everyone',
      params: wire.linkParams,
      body: wire.setUp,
      reply: wire.sessionNext,
      notBeforeMs: 50,
      handle: async ({ params, body, request, reply }) => {
        await parts.job.transact(entrance, async (work) => {
          const personId = await setUp(work, { token: params.token, wanted: body }, parts)
          await giveSecret(
            parts.access.auth,
            { personId, login: body.login, displayName: body.displayName },
            body.secret,
          )
        })
        return { next: await signIn(parts.access, body, { request, reply }) }
      },
    }),
  ]
}

function linkRoutes(parts: EntryParts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/entry-links/:token',
      summary: 'For whom this link is.',
      tag,
      permit: 'everyone',
      params: wire.linkParams,
      reply: wire.linkOffer,
      notBeforeMs: 50,
      handle: async ({ params }) => {
        return await parts.job.transact(entrance, async (work) => {
          const { person, expiresAt } = await getInvited(work, params.token)
          const { login, displayName, language } = person
          const hadKey = await hasKey(work, person.id)
          return { login, displayName, language, expiresAt: expiresAt.toISOString(), hadKey }
        })
      },
    }),
    route({
      method: 'POST',
      url: '/api/v1/entry-links/:token',
      summary:
        'Set the passphrase with the link; what was set before, second factor and sessions, goes. Signs in.',
      tag,
      permit: 'everyone',
      params: wire.linkParams,
      body: wire.linkUse,
      reply: wire.sessionNext,
      notBeforeMs: 50,
      handle: async ({ params, body, request, reply }) => {
        const login = await parts.job.transact(entrance, async (work) => {
          const { person, linkId } = await getInvited(work, params.token)
          await useLink(work, linkId)
          await giveSecret(parts.access.auth, { ...person, personId: person.id }, body.secret)
          recordMove(work, {
            kind: 'person.secret-set',
            subjectKind: 'person',
            subjectId: person.id,
            state: null,
            detail: {},
          })
          return person.login
        })
        return { next: await signIn(parts.access, { login, secret: body.secret }, { request, reply }) }
      },
    }),
  ]
}

async function getInvited(
  work: Work,
  token: string,
): Promise<{ person: Person; linkId: string; expiresAt: Date }> {
  const link = await getOpenLink(work, 'person', token)
  const person = link.personId === null ? null : await findPerson(work, link.personId)
  if (!person?.active) throw new Problem('expired-link')
  return { person, linkId: link.id, expiresAt: link.expiresAt }
}
