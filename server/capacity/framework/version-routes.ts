import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import {
  type FrameworkRow,
  frameworkCompetency,
  frameworkCompetencyParams,
  frameworkList,
  frameworkListQuery,
  frameworkView,
} from '../../../vocabulary/wire/framework.ts'
import { versionValidation } from '../../../vocabulary/wire/version.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { column, exportsOf, heads, type Route, route, yesOrNo } from '../../platform/http/index.ts'
import { internalReaders } from '../internal-readers.ts'
import { listFrameworks, viewFramework } from './framework-views.ts'
import { beginFramework, changeCompetency, validateFramework } from './write-framework.ts'

const tag = 'trainings'
const deed = deedsOf(tag)
const keepers = ['trainer', 'project-team'] as const

/** The framework of competencies in its versions. */
export function versionRoutes(parts: { readonly chance: Chance }): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/competency-frameworks',
    summary: 'Versions of the framework of competencies, the newest first',
    tag,
    permit: internalReaders,
    query: frameworkListQuery,
    reply: frameworkList,
    handle: async ({ work, query }) => await listFrameworks(work, query),
  })
  return [
    list,
    ...frameworkExports(list),
    route({
      method: 'GET',
      url: '/api/v1/competency-frameworks/:id',
      summary: 'One version: which level each group needs, and what every level means',
      tag,
      permit: internalReaders,
      params: idParams,
      reply: frameworkView,
      handle: async ({ work, params, identity }) => await viewFramework(work, params.id, identity),
    }),
    ...writingRoutes(parts),
  ]
}

const writingRoutes = (parts: { readonly chance: Chance }): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/competency-frameworks/:id/versions',
    summary: 'Begins the next version from this one, with the accepted proposals',
    tag,
    permit: keepers,
    params: idParams,
    reply: z.object({ id }),
    status: 201,
    handle: async ({ work, params }) => ({ id: await beginFramework(work, params.id, parts) }),
  }),
  deed({
    url: '/api/v1/competency-frameworks/:id/validate',
    summary: 'A body or a role has validated the draft: people are judged by it from now on',
    permit: ['project-team'],
    body: versionValidation,
    act: async (work, { id, body, mover }) => await validateFramework(work, { id, validation: body, mover }),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/competency-frameworks/:id/competencies/:competency',
    summary: 'Replaces one competency of a draft: the levels that are needed and what they mean',
    tag,
    permit: keepers,
    params: frameworkCompetencyParams,
    body: frameworkCompetency,
    reply: done,
    handle: async ({ work, params, body }) => {
      await changeCompetency(work, { ...params, said: body })
      return { done: true as const }
    },
  }),
]

const frameworkExports = (list: Route): Route[] =>
  exportsOf<FrameworkRow>(list, {
    name: {
      es: 'Versiones del marco de competencias',
      fr: 'Versions du référentiel de compétences',
      en: 'Versions of the competency framework',
    },
    columns: [
      column(['Versión', 'Version', 'Version'], ({ version }) => version),
      column(heads.state, ({ state }) => state),
      column(['En uso', 'En vigueur', 'In force'], ({ inForce }, language) => yesOrNo(inForce, language)),
      column(['Validó', 'Validée par', 'Validated by'], ({ validation }) => validation?.name ?? null),
      column(['Validado el', 'Validée le', 'Validated on'], ({ validation }) => validation?.on ?? null),
      column(
        ['Propuestas recogidas', 'Propositions reprises', 'Proposals taken in'],
        ({ proposals }) => proposals,
      ),
    ],
  })
