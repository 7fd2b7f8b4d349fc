import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import {
  kitAims,
  kitCase,
  kitDraw,
  kitItemParams,
  kitList,
  kitListQuery,
  kitQuestion,
  kitSession,
  kitSimulation,
  kitView,
} from '../../../vocabulary/wire/kit.ts'
import { versionValidation } from '../../../vocabulary/wire/version.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { internalReaders } from '../internal-readers.ts'
import { kitExports } from './kit-export.ts'
import { listKits, viewKit } from './kit-views.ts'
import { beginVersion, changeItem, drawItem, dropQuestion, saveAims, validateKit } from './write-kit.ts'

interface Parts {
  readonly chance: Chance
}

const tag = 'training'
const deed = deedsOf(tag)
const keepers = ['trainer', 'project-team'] as const

/** What trainings are made of. */
export function kitRoutes(parts: Parts): Route[] {
  return [...readingRoutes(), ...writingRoutes(parts), ...testRoutes()]
}

function readingRoutes(): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/kits',
    summary: 'Kits of training with their versions',
    tag,
    permit: internalReaders,
    query: kitListQuery,
    reply: kitList,
    handle: async ({ work, query }) => await listKits(work, query),
  })
  return [
    list,
    ...kitExports(list),
    route({
      method: 'GET',
      url: '/api/v1/kits/:id',
      summary: 'One version of a kit: agenda, cases, and for those who teach, the questions',
      tag,
      permit: internalReaders,
      params: idParams,
      reply: kitView,
      handle: async ({ work, params, identity }) => await viewKit(work, params.id, identity),
    }),
  ]
}

function writingRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/kits/:id/versions',
      summary: 'Begins a new draft from a version',
      tag,
      permit: keepers,
      params: idParams,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, params }) => ({ id: await beginVersion(work, params.id, parts) }),
    }),
    deed({
      url: '/api/v1/kits/:id/validate',
      summary: 'A body or a role has validated the draft',
      permit: ['project-team'],
      body: versionValidation,
      act: async (work, { id, body, mover }) => await validateKit(work, { id, validation: body, mover }),
    }),
    itemRoute('sessions', kitSession, parts),
    itemRoute('questions', kitQuestion, parts),
    itemRoute('cases', kitCase, parts),
    itemRoute('simulations', kitSimulation, parts),
  ]
}

function testRoutes(): Route[] {
  return [
    deed({
      url: '/api/v1/kits/:id/aims',
      summary: 'Which competencies a draft teaches to which level, by a version of their framework',
      permit: keepers,
      body: kitAims,
      act: async (work, { id, body }) => await saveAims(work, { id, ...body }),
    }),
    deed({
      url: '/api/v1/kits/:id/questions',
      summary: 'Puts an item of the bank at the end of a draft’s test',
      permit: keepers,
      body: kitDraw,
      act: async (work, { id, body }) => await drawItem(work, { id, ...body }),
    }),
    route({
      method: 'DELETE',
      url: '/api/v1/kits/:id/questions/:number',
      summary: 'Takes a question out of a draft’s test; it stays in the bank',
      tag,
      permit: keepers,
      params: kitItemParams,
      reply: done,
      handle: async ({ work, params }) => {
        await dropQuestion(work, params)
        return { done: true as const }
      },
    }),
  ]
}

function itemRoute<B extends z.ZodType>(
  list: 'sessions' | 'questions' | 'cases' | 'simulations',
  body: B,
  parts: Parts,
): Route {
  return route({
    method: 'PUT',
    url: `/api/v1/kits/:id/${list}/:number`,
    summary: `Replaces one of the ${list} of a draft, in all its languages`,
    tag,
    permit: keepers,
    params: kitItemParams,
    body,
    reply: done,
    handle: async ({ work, params, body: item }) => {
      await changeItem(
        work,
        { ...params, list, item: item as never } as Parameters<typeof changeItem>[1],
        parts,
      )
      return { done: true as const }
    },
  })
}
