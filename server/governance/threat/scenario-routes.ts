import { z } from 'zod'
import { id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/threat.ts'
import { deedsOf } from '../../commitment/index.ts'
import { wordsOf } from '../../parties/catalogue/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { printsOf, type Route, route } from '../../platform/http/index.ts'
import { retireScenario, validateScenario } from './decide-scenario.ts'
import { draftFromAssessment, type FindAssessmentFacts } from './ground-scenario.ts'
import { scenarioDocument } from './scenario-document.ts'
import { scenarioExports } from './scenario-export.ts'
import { listScenarios, viewScenario } from './scenario-views.ts'
import { listValidationGrounds } from './validation-grounds.ts'
import { askValidation, draftScenario, reviseScenario, rewriteScenario } from './write-scenario.ts'

interface Parts {
  readonly chance: Chance
  readonly demo: boolean
  /** How the facts of an assessment are found: the wing of warning is not imported here. */
  readonly findFacts: FindAssessmentFacts
}

const tag = 'threats'
const deed = deedsOf(tag)
const writers = ['analyst', 'project-team'] as const
const validators = ['steering-member', 'supervisor', 'local-coordinator'] as const
/** Whoever keeps a mapping session writes up what it proposed. */
const drafters = [...writers, 'supervisor', 'local-coordinator'] as const

/** The register of risk scenarios. Everybody of the programme reads it; the database leaves out everybody else. */
export function threatRoutes(parts: Parts): Route[] {
  return [...readingRoutes(), ...printing(parts), ...writingRoutes(parts), ...decidingRoutes()]
}

function readingRoutes(): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/threats',
    summary: 'The register of risk scenarios, by territory and level',
    tag,
    permit: 'signed-in',
    query: wire.scenarioListQuery,
    reply: wire.scenarioList,
    handle: async ({ work, query }) => await listScenarios(work, query),
  })
  return [
    list,
    ...scenarioExports(list),
    route({
      method: 'GET',
      url: '/api/v1/threats/:id',
      summary: 'One version of a scenario with its other versions and its history',
      tag,
      permit: 'signed-in',
      params: idParams,
      reply: wire.scenarioDetail,
      handle: async ({ work, params }) => await viewScenario(work, params.id),
    }),
    route({
      method: 'GET',
      url: '/api/v1/threats/:id/validation-grounds',
      summary: 'The held sessions that may have validated it, the latest first',
      tag,
      permit: validators,
      params: idParams,
      reply: wire.validationGrounds,
      handle: async ({ work, params }) => await listValidationGrounds(work, params.id),
    }),
  ]
}

function printing(parts: Parts): Route[] {
  return printsOf({
    url: '/api/v1/threats/:id/document',
    what: 'The scenario',
    tag,
    permit: 'signed-in',
    params: idParams,
    query: wire.printQuery,
    open: async ({ work, params, query }) => {
      const scenario = await viewScenario(work, params.id)
      const wish = { language: query.language, demo: parts.demo, now: work.now, say: await wordsOf(work) }
      return { document: scenarioDocument(scenario, wish), name: 'scenario' }
    },
  })
}

function writingRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/threats',
      summary: 'Write the first version of a scenario',
      tag,
      permit: writers,
      body: wire.newScenario,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({
        id: await draftScenario(work, { scenario: body, origin: { mappingId: null } }, parts),
      }),
    }),
    route({
      method: 'POST',
      url: '/api/v1/threats/from-assessment',
      summary: 'Draft a scenario with the degrees of an approved assessment',
      tag,
      permit: ['analyst'],
      body: wire.scenarioFromAssessment,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({ id: await draftFromAssessment(work, body, parts) }),
    }),
    route({
      method: 'POST',
      url: '/api/v1/threats/:id/revise',
      summary: 'Begin the next version of a scenario in force',
      tag,
      permit: writers,
      params: idParams,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, params }) => ({ id: await reviseScenario(work, params.id, parts) }),
    }),
  ]
}

function decidingRoutes(): Route[] {
  return [
    route({
      method: 'PUT',
      url: '/api/v1/threats/:id',
      summary: 'Write a draft anew',
      tag,
      permit: drafters,
      params: idParams,
      body: wire.scenarioText,
      reply: z.object({ id }),
      handle: async ({ work, params, body }) => {
        await rewriteScenario(work, params.id, body)
        return { id: params.id }
      },
    }),
    deed({
      url: '/api/v1/threats/:id/ask',
      summary: 'The draft is whole: ask for its validation',
      permit: drafters,
      act: async (work, { id }) => await askValidation(work, id),
    }),
    deed({
      url: '/api/v1/threats/:id/validate',
      summary: 'Record by whom and on which day it was validated',
      permit: validators,
      body: wire.scenarioValidation,
      act: async (work, { id, body, mover }) => await validateScenario(work, { id, ...body }, mover),
    }),
    deed({
      url: '/api/v1/threats/:id/retire',
      summary: 'Take it out of the register, for a reason',
      permit: [...writers, ...validators],
      body: wire.scenarioRetirement,
      act: async (work, { id, body, mover }) => await retireScenario(work, { id, ...body }, mover),
    }),
  ]
}
