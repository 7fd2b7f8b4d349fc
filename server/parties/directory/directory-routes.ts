import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/directory.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Column, column, exportsOf, type Route, route } from '../../platform/http/index.ts'
import { addContact } from './add-contact.ts'
import { confirmContact, endContact } from './confirm-contact.ts'
import { listContacts } from './contact-views.ts'

const keepers = ['supervisor', 'project-team', 'administrator'] as const
const tag = 'directory'

type ContactRow = z.output<typeof wire.contactRow>

const columns: readonly Column<ContactRow>[] = [
  column(['Lugar (código)', 'Lieu (code)', 'Place (code)'], ({ placeId }) => placeId),
  column(['Clase (código)', 'Type (code)', 'Kind (code)'], ({ kind }) => kind),
  column(['Nombre', 'Nom', 'Name'], ({ name }, language) => name[language]),
  column(['Número', 'Numéro', 'Number'], ({ number }) => number),
  column(['Horario', 'Horaires', 'Hours'], ({ hours }) => hours),
  column(['Confirmado', 'Confirmé', 'Confirmed'], ({ lastVerifiedOn }) => lastVerifiedOn),
  column(['Fuente', 'Source', 'Source'], ({ source }) => source),
  column(['Desde', 'Depuis', 'From'], ({ validFrom }) => validFrom),
  column(['Hasta', 'Jusqu’au', 'Until'], ({ validTo }) => validTo),
]

/** The directory of numbers: kept by people, each entry dated and confirmed by name. */
export function directoryRoutes(parts: { readonly chance: Chance }): Route[] {
  return [...listRoutes(parts), ...entryRoutes()]
}

function listRoutes(parts: { readonly chance: Chance }): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/directory',
    summary: 'Every contact, with its source and its last verification.',
    tag,
    permit: 'signed-in',
    reply: wire.contactList,
    handle: async ({ work }) => ({ items: await listContacts(work), order: 'place, kind, name' }),
  })
  return [
    list,
    ...exportsOf<ContactRow>(list, {
      name: { es: 'Directorio de contactos', fr: 'Répertoire', en: 'Directory of contacts' },
      columns,
    }),
    route({
      method: 'POST',
      url: '/api/v1/directory',
      summary: 'Add a contact; it is unverified until somebody confirms it.',
      tag,
      permit: keepers,
      status: 201,
      body: wire.newContact,
      reply: z.object({ id }),
      handle: async ({ work, body }) => ({ id: await addContact(work, parts.chance, body) }),
    }),
  ]
}

/** An entry is never rewritten: it is confirmed by a date and a name, or ended. */
function entryRoutes(): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/directory/:id/confirm',
      summary: 'Confirm that the number was called and answered.',
      tag,
      permit: keepers,
      params: idParams,
      body: wire.contactConfirmation,
      reply: done,
      handle: async ({ work, params, body }) => {
        await confirmContact(work, params.id, body.verifiedOn)
        return { done: true } as const
      },
    }),
    route({
      method: 'POST',
      url: '/api/v1/directory/:id/end',
      summary: 'End a contact; its row stays.',
      tag,
      permit: keepers,
      params: idParams,
      body: wire.contactEnd,
      reply: done,
      handle: async ({ work, params, body }) => {
        await endContact(work, params.id, body.validTo)
        return { done: true } as const
      },
    }),
  ]
}
