import { done, idParams } from '../../../vocabulary/wire/common.ts'
import { detailReading, signalRestriction } from '../../../vocabulary/wire/signal.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { readDetail } from './read-detail.ts'
import { restrictSignal } from './restrict-signal.ts'

const tag = 'signals'
const detailReaders = ['triage-operator', 'supervisor', 'local-coordinator', 'ombudsman'] as const
const restricters = ['triage-operator', 'supervisor', 'analyst', 'local-coordinator'] as const

/** What the desk does with what is learned of a signal later: it reads it, and it may take the signal from the local table. */
export function detailRoutes(parts: { readonly chance: Chance }): Route[] {
  const common = { method: 'POST', tag, params: idParams, reply: done } as const
  return [
    route({
      ...common,
      url: '/api/v1/signals/:id/detail/read',
      summary: 'Say that what the reporter told later was read',
      permit: detailReaders,
      body: detailReading,
      async handle({ work, params, body }) {
        await readDetail(work, { signalId: params.id, told: body.told }, parts)
        return { done: true as const }
      },
    }),
    route({
      ...common,
      url: '/api/v1/signals/:id/restrict',
      summary: 'Take a signal from the local table, for good: an authority may be involved',
      permit: restricters,
      body: signalRestriction,
      async handle({ work, params, body }) {
        await restrictSignal(work, { signalId: params.id, reason: body.reason }, parts)
        return { done: true as const }
      },
    }),
  ]
}
