import type { z } from 'zod'
import { done, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/people.ts'
import { isRole, roles } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { recordMove } from '../../platform/database/index.ts'
import { type Column, column, exportsOf, type Route, route } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { type Access, dropCredentials } from '../access/index.ts'
import {
  deactivatePerson,
  endRole,
  findPerson,
  grantRole,
  invitePerson,
  listPeople,
  makeLink,
} from '../person/index.ts'

const tag = 'people'
const permit = ['administrator'] as const

type PersonRow = z.output<typeof wire.personRow>

const rolesIn = ({ roles: held }: PersonRow, language: 'es' | 'fr' | 'en'): string =>
  held
    .filter(({ validTo }) => validTo === null)
    .map(({ role, placeId }) => `${isRole(role) ? roles[role][language] : role} (${placeId})`)
    .join('; ')

const columns: readonly Column<PersonRow>[] = [
  column(['Usuario', 'Identifiant', 'Login'], ({ login }) => login),
  column(['Nombre', 'Nom', 'Name'], ({ displayName }) => displayName),
  column(['Idioma', 'Langue', 'Language'], ({ language }) => language),
  column(['Activa', 'Actif', 'Active'], ({ active }) => (active ? 1 : 0)),
  column(['Funciones', 'Rôles', 'Roles'], rolesIn),
]

/** Accounts: whom the administrator invites, what each may do and since when, and how it ends. */
export function peopleRoutes(parts: { readonly access: Access; readonly chance: Chance }): Route[] {
  return [...accountRoutes(parts), ...accountMoveRoutes(parts), ...roleRoutes(parts)]
}

function accountRoutes(parts: { readonly chance: Chance }): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/people',
    summary: 'Everybody with an account, with the roles in force and those that ended.',
    tag,
    permit: ['administrator', 'data-officer', 'supervisor'],
    query: wire.personListQuery,
    reply: wire.personList,
    handle: async ({ work, query }) => await listPeople(work, query),
  })
  return [
    list,
    ...exportsOf<PersonRow>(list, { name: { es: 'Personas', fr: 'Personnes', en: 'People' }, columns }),
    route({
      method: 'POST',
      url: '/api/v1/people',
      summary: 'Invite a person; answers a one-time link to hand over.',
      tag,
      permit,
      status: 201,
      body: wire.newPerson,
      reply: wire.freshLink,
      handle: async ({ work, body }) => {
        const { personId, token, expiresAt } = await invitePerson(work, parts.chance, body)
        return { personId, token, expiresAt: expiresAt.toISOString() }
      },
    }),
  ]
}

function accountMoveRoutes(parts: { readonly access: Access; readonly chance: Chance }): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/people/:id/reset-link',
      summary:
        'A new one-time link, for a lost passphrase or telephone; what was set before works until it is used.',
      tag,
      permit,
      params: idParams,
      status: 201,
      reply: wire.freshLink,
      handle: async ({ work, params }) => {
        const person = await findPerson(work, params.id)
        if (!person?.active) throw new Problem('not-found')
        const { token, expiresAt } = await makeLink(work, parts.chance, {
          kind: 'person',
          personId: person.id,
        })
        recordMove(work, {
          kind: 'person.link-given',
          subjectKind: 'person',
          subjectId: person.id,
          state: null,
          detail: {},
        })
        return { personId: person.id, token, expiresAt: expiresAt.toISOString() }
      },
    }),
    route({
      method: 'POST',
      url: '/api/v1/people/:id/deactivate',
      summary: 'End an account: no request of it is answered from now on.',
      tag,
      permit,
      params: idParams,
      reply: done,
      handle: async ({ work, params }) => {
        await deactivatePerson(work, params.id)
        await dropCredentials(parts.access.auth, params.id)
        return { done: true } as const
      },
    }),
  ]
}

function roleRoutes(parts: { readonly chance: Chance }): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/people/:id/roles',
      summary: 'Give a person a role in a place, for an institution where the role needs one.',
      tag,
      permit,
      params: idParams,
      status: 201,
      body: wire.newRole,
      reply: wire.grantGiven,
      handle: async ({ work, params, body }) => {
        const person = await findPerson(work, params.id)
        if (!person?.active) throw new Problem('not-found')
        return { grantId: await grantRole(work, parts.chance, { personId: person.id, role: body }) }
      },
    }),
    route({
      method: 'POST',
      url: '/api/v1/people/:id/roles/:grantId/end',
      summary: 'End a role at once.',
      tag,
      permit,
      params: wire.grantParams,
      reply: done,
      handle: async ({ work, params }) => {
        await endRole(work, { personId: params.id, grantId: params.grantId })
        return { done: true } as const
      },
    }),
  ]
}
