import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/safety.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { addPlan, findPause, pauseOneself, resumeOneself } from './keep-plan.ts'
import { closeIncident, containIncident, logIncident } from './log-incident.ts'
import { listIncidents, listPlans } from './safety-views.ts'

interface Parts {
  readonly chance: Chance
}

const tag = 'safety'
const volunteers = ['focal-point', 'local-coordinator', 'local-member', 'organization-member'] as const
/** Whoever is on a roster pauses too; their shifts count for nobody until they come back. */
const pausers = [...volunteers, 'triage-operator'] as const
const planners = ['supervisor', 'project-team', 'local-coordinator'] as const
const protectors = ['supervisor', 'ombudsman'] as const
const tellers = [
  ...volunteers,
  ...protectors,
  'triage-operator',
  'analyst',
  'project-team',
  'trainer',
  'case-worker',
] as const
const isDone = { done: true as const }

/** What protects people who take part: a plan for each place, a right to pause, and a log of what happened to somebody. */
export const safetyRoutes = (parts: Parts): Route[] => [
  ...planRoutes(parts),
  ...pauseRoutes(parts),
  ...incidentRoutes(parts),
  ...protectionRoutes,
]

const planRoutes = (parts: Parts): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/safety/plans',
    summary: 'The safety plan of each place, by name',
    tag,
    permit: [...volunteers, 'supervisor', 'project-team', 'ombudsman', 'data-officer'],
    query: wire.safetyPageQuery,
    reply: wire.safetyPlanList,
    handle: async ({ work, query }) => await listPlans(work, query),
  }),
  route({
    method: 'POST',
    url: '/api/v1/safety/plans',
    summary: 'Write down what protects those who volunteer in a place',
    tag,
    permit: planners,
    status: 201,
    body: wire.newSafetyPlan,
    reply: z.object({ id }),
    handle: async ({ work, body }) => ({ id: await addPlan(work, body, parts) }),
  }),
]

const pauseRoutes = (parts: Parts): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/safety/pause',
    summary: 'Since when the asker pauses',
    tag,
    permit: pausers,
    reply: wire.ownPause,
    handle: async ({ work }) => ({ pausedSince: (await findPause(work))?.toISOString() ?? null }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/safety/pause',
    summary: 'Pause at once, without a reason',
    tag,
    permit: pausers,
    reply: done,
    handle: async ({ work }) => {
      await pauseOneself(work, parts)
      return isDone
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/v1/safety/pause',
    summary: 'Come back from a pause',
    tag,
    permit: pausers,
    reply: done,
    handle: async ({ work }) => {
      await resumeOneself(work)
      return isDone
    },
  }),
]

const incidentRoutes = (parts: Parts): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/safety/incidents',
    summary: 'What happened to people who take part, the newest first: codes alone',
    tag,
    permit: tellers,
    sessionAlone: true,
    query: wire.incidentQuery,
    reply: wire.personIncidentList,
    handle: async ({ work, query, identity }) => await listIncidents(work, query, identity),
  }),
  route({
    method: 'POST',
    url: '/api/v1/safety/incidents',
    summary: 'Note that something happened to somebody, without a name',
    tag,
    permit: tellers,
    status: 201,
    body: wire.newPersonIncident,
    reply: z.object({ id }),
    handle: async ({ work, body }) => ({ id: await logIncident(work, body, parts) }),
  }),
]

const protectionRoutes: Route[] = [
  route({
    method: 'POST',
    url: '/api/v1/safety/incidents/:id/contain',
    summary: 'The person is out of danger, by these measures',
    tag,
    permit: protectors,
    params: idParams,
    body: wire.containment,
    reply: done,
    handle: async ({ work, params, body }) => {
      await containIncident(work, params.id, body.measures)
      return isDone
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/safety/incidents/:id/close',
    summary: 'Close what was contained',
    tag,
    permit: protectors,
    params: idParams,
    body: wire.incidentClosing,
    reply: done,
    handle: async ({ work, params, body }) => {
      await closeIncident(work, params.id, body.reason)
      return isDone
    },
  }),
]
