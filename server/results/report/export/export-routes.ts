import { z } from 'zod'
import { idParams } from '../../../../vocabulary/wire/common.ts'
import { exportList, exportListQuery, exportRow, newExport } from '../../../../vocabulary/wire/report.ts'
import type { Chance } from '../../../platform/chance.ts'
import { type Route, route } from '../../../platform/http/index.ts'
import { askExport, fetchExport, listExports, viewExport } from './export-views.ts'
import { exportLine } from './run-exports.ts'

const tag = 'reports'

/** Files of a frozen report: asked for, followed, cancelled, fetched by whoever asked. */
export const exportRoutes = (parts: Parts): Route[] => [...lineRoutes(parts), ...fileRoutes(parts)]

interface Parts {
  readonly chance: Chance
  readonly permit: readonly string[]
}

function lineRoutes(parts: Parts): Route[] {
  const { permit } = parts
  return [
    route({
      method: 'POST',
      url: '/api/v1/reports/:id/exports',
      summary: 'Ask for a file of a frozen report: IATI, HXL, DHIS2, GeoJSON',
      tag,
      permit,
      params: idParams,
      body: newExport,
      reply: exportRow,
      handle: async ({ work, params, body }) =>
        await askExport(work, { ...body, reportId: params.id }, parts),
    }),
    route({
      method: 'GET',
      url: '/api/v1/reports/:id/exports',
      summary: 'The files that the asker asked for, with how far each is',
      tag,
      permit,
      params: idParams,
      query: exportListQuery,
      reply: exportList,
      handle: async ({ work, params, query }) => await listExports(work, { ...query, reportId: params.id }),
    }),
    route({
      method: 'GET',
      url: '/api/v1/report-exports/:id',
      summary: 'One file with how far it is',
      tag,
      permit,
      params: idParams,
      reply: exportRow,
      handle: async ({ work, params }) => await viewExport(work, params.id),
    }),
  ]
}

function fileRoutes(parts: Parts): Route[] {
  const { permit } = parts
  return [
    route({
      method: 'POST',
      url: '/api/v1/report-exports/:id/cancel',
      summary: 'Cancel a file that waits or is being made',
      tag,
      permit,
      params: idParams,
      reply: exportRow,
      handle: async ({ work, params }) => {
        await exportLine.cancel(work, params.id)
        return await viewExport(work, params.id)
      },
    }),
    route({
      method: 'GET',
      url: '/api/v1/report-exports/:id/file',
      summary: 'The file, for a day, for whoever asked for it',
      tag,
      permit,
      params: idParams,
      reply: z.any().meta({ type: 'string', format: 'binary' }),
      replyType: 'application/zip',
      handle: async ({ work, params, reply }) => {
        const { bytes, type, name } = await fetchExport(work, params.id, parts)
        reply.type(type)
        reply.header('content-disposition', `attachment; filename="${name}"`)
        return bytes
      },
    }),
  ]
}
