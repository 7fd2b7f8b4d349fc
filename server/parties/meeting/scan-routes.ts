import * as wire from '../../../vocabulary/wire/attendance-scan.ts'
import { done, idParams } from '../../../vocabulary/wire/common.ts'
import { type Route, route } from '../../platform/http/index.ts'
import type { SealedParts } from '../sealed/index.ts'
import { keepScan } from './keep-scan.ts'
import { removeScan } from './remove-scan.ts'
import { listScans, openScan } from './scan-views.ts'

/** Four mebibytes of file, in base64url. */
const scanBytes = 6 * 1024 * 1024
const url = '/api/v1/meetings/:id/attendance/scans'

/** Signed sheets, scanned or photographed: for those who keep the meeting, and nobody else. */
export function scanRoutes(parts: SealedParts & { readonly keepers: readonly string[] }): Route[] {
  const common = { tag: 'meetings', permit: parts.keepers, sessionAlone: true } as const
  return [...readingRoutes(parts, common), ...keepingRoutes(parts, common)]
}

interface Common {
  readonly tag: string
  readonly permit: readonly string[]
  readonly sessionAlone: true
}

function readingRoutes(parts: SealedParts, common: Common): Route[] {
  return [
    route({
      ...common,
      method: 'GET',
      url,
      summary: 'The signed sheets that are kept of each day, and those that are gone with the reason',
      params: idParams,
      query: wire.scanListQuery,
      reply: wire.scanList,
      handle: async ({ work, params, query }) => await listScans(work, params.id, query),
    }),
    route({
      ...common,
      method: 'GET',
      url: `${url}/:scanId`,
      summary: 'A signed sheet; each opening is remembered',
      params: wire.scanParams,
      reply: wire.openedScan,
      handle: async ({ work, params }) =>
        await openScan(work, { meetingId: params.id, scanId: params.scanId }, parts),
    }),
  ]
}

function keepingRoutes(parts: SealedParts, common: Common): Route[] {
  return [
    route({
      ...common,
      method: 'POST',
      url,
      summary: 'Keep a signed sheet of a day, scanned or photographed and cleaned',
      status: 201,
      params: idParams,
      body: wire.newScan,
      bodyLimit: scanBytes,
      reply: idParams,
      handle: async ({ work, params, body }) => ({
        id: await keepScan(work, { meetingId: params.id, ...body }, parts),
      }),
    }),
    route({
      ...common,
      method: 'POST',
      url: `${url}/:scanId/remove`,
      summary: 'Take a signed sheet away, with a reason',
      params: wire.scanParams,
      body: wire.scanRemoval,
      reply: done,
      handle: async ({ work, params, body }) => {
        await removeScan(work, { meetingId: params.id, scanId: params.scanId, ...body })
        return { done: true } as const
      },
    }),
  ]
}
