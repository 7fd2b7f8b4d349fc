import type { FastifyRequest } from 'fastify'
import { writeDeviceSettings } from '../../../interchange/openrosa/index.ts'
import { done, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/device.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { Problem } from '../../platform/problem.ts'
import { isSecureContext } from '../../platform/tls/index.ts'
import { drawQr } from '../access/index.ts'
import { listDevices } from './device-views.ts'
import { makeDevice, revokeDevice } from './keep-device.ts'

const tag = 'devices'
const makers = ['project-team', 'administrator', 'local-coordinator'] as const
const keepers = [...makers, 'data-officer'] as const

/** Neutral, as the name of the page and of the form. */
const projectName = 'Vecinos'
const basicName = 'vigia'

/** Telephones of focal points that send with a form of another program. */
export function deviceRoutes(parts: { readonly chance: Chance; readonly secure: boolean }): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/devices',
      summary: 'Telephones that were set up; never their keys, and nothing of what they sent',
      tag,
      permit: keepers,
      query: wire.deviceListQuery,
      reply: wire.deviceList,
      handle: async ({ work, query }) => await listDevices(work, query),
    }),
    route({
      method: 'POST',
      url: '/api/v1/devices',
      summary: 'Set a telephone up; this reply alone holds its key',
      tag,
      permit: makers,
      body: wire.newDevice,
      reply: wire.freshDevice,
      status: 201,
      handle: async ({ work, body: { language, ...wanted }, request }) => {
        const origin = requireOrigin(request, parts)
        const { id, key } = await makeDevice(work, wanted, parts)
        return { id, ...sayOnce(origin, key, language) }
      },
    }),
    route({
      method: 'POST',
      url: '/api/v1/devices/:id/revoke',
      summary: 'End the key of a telephone: it opens nothing from the next request on',
      tag,
      permit: keepers,
      params: idParams,
      reply: done,
      handle: async ({ work, params }) => {
        await revokeDevice(work, params.id)
        return { done: true as const }
      },
    }),
  ]
}

/** A telephone sends its key and a note in clear to the server, so it is set up for a protected connection alone. */
function requireOrigin(request: FastifyRequest, parts: { readonly secure: boolean }): string {
  if (!isSecureContext(request.raw, parts)) throw Problem.of('not-permitted', '/', 'connection-not-secure')
  return `${parts.secure ? 'https' : 'http'}://${request.headers.host}`
}

function sayOnce(origin: string, key: string, language: 'es' | 'fr' | 'en') {
  const address = `${origin}/key/${key}`
  const settings = writeDeviceSettings({ serverUrl: address, projectName, language })
  return {
    address,
    basic: { address: `${origin}/openrosa`, name: basicName, password: key },
    settings,
    qr: drawQr(settings),
  }
}
