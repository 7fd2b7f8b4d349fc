import { z } from 'zod'
import { done, id, idParams } from '../../../../vocabulary/wire/common.ts'
import {
  detectionSettingsList,
  detectionSettingsQuery,
  newDetectionSettings,
  settlingSettings,
} from '../../../../vocabulary/wire/detection-settings.ts'
import type { Chance } from '../../../platform/chance.ts'
import { type Route, route } from '../../../platform/http/index.ts'
import { listSettings } from './settings-views.ts'
import { proposeSettings, settleSettings } from './settle-settings.ts'

const tag = 'detection'

/** With what a week is judged: in force, proposed, kept by another. */
export function settingsRoutes(parts: { readonly chance: Chance }): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/detection/settings',
      summary: 'The settings in force, and those that were proposed, the newest first',
      tag,
      permit: ['triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator'],
      query: detectionSettingsQuery,
      reply: detectionSettingsList,
      handle: async ({ work, query }) => await listSettings(work, query),
    }),
    route({
      method: 'POST',
      url: '/api/v1/detection/settings',
      summary: 'Propose other settings, with the reason',
      tag,
      permit: ['analyst'],
      body: newDetectionSettings,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({ id: await proposeSettings(work, body, parts) }),
    }),
    route({
      method: 'POST',
      url: '/api/v1/detection/settings/:id/settle',
      summary: 'Keep settings that another proposed, or decline them',
      tag,
      permit: ['analyst', 'supervisor'],
      params: idParams,
      body: settlingSettings,
      reply: done,
      async handle({ work, params, body }) {
        await settleSettings(work, { ...body, id: params.id })
        return { done: true as const }
      },
    }),
  ]
}
