import { z } from 'zod'
import * as wire from '../../../vocabulary/wire/catalogue.ts'
import { done, id } from '../../../vocabulary/wire/common.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { listCatalogues, viewCatalogue, viewEdition } from './catalogue-views.ts'
import { publishEdition } from './publish-edition.ts'
import { discardDraft, saveDraft } from './save-draft.ts'
import { viewWordsInForce } from './words-of.ts'

const tag = 'catalogues'
const writers = ['project-team', 'administrator'] as const
const readers = [...writers, 'data-officer'] as const

/** The words of the product, as the programme edits them. */
export function catalogueRoutes(parts: { readonly chance: Chance }): Route[] {
  return [...readingRoutes(), ...draftRoutes(parts)]
}

function readingRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/public/words',
      summary: 'The words in force of the catalogues that the programme has edited',
      tag,
      permit: 'everyone',
      reply: wire.wordsInForce,
      handle: async ({ work }) => await viewWordsInForce(work),
    }),
    route({
      method: 'GET',
      url: '/api/v1/catalogues',
      summary: 'Catalogues with the edition in force and what differs from the one that shipped',
      tag,
      permit: readers,
      query: wire.catalogueListQuery,
      reply: wire.catalogueList,
      handle: async ({ work, query }) => await listCatalogues(work, query),
    }),
    route({
      method: 'GET',
      url: '/api/v1/catalogues/:catalogue',
      summary: 'One catalogue with its draft and its history',
      tag,
      permit: readers,
      params: wire.catalogueParams,
      reply: wire.catalogueDetail,
      handle: async ({ work, params, identity }) => await viewCatalogue(work, params.catalogue, identity),
    }),
    route({
      method: 'GET',
      url: '/api/v1/catalogues/:catalogue/editions/:version',
      summary: 'One edition of the history with its words',
      tag,
      permit: readers,
      params: wire.editionParams,
      reply: wire.editionDetail,
      handle: async ({ work, params }) => await viewEdition(work, params),
    }),
  ]
}

function draftRoutes(parts: { readonly chance: Chance }): Route[] {
  return [
    route({
      method: 'PUT',
      url: '/api/v1/catalogues/:catalogue/draft',
      summary: 'Save the draft of the next edition as a whole',
      tag,
      permit: writers,
      params: wire.catalogueParams,
      body: wire.draftText,
      reply: z.object({ id, revision: z.number().int() }),
      handle: async ({ work, params, body }) => await saveDraft(work, { ...params, ...body }, parts),
    }),
    route({
      method: 'POST',
      url: '/api/v1/catalogues/:catalogue/draft/discard',
      summary: 'Give the draft up; what is in force stays so',
      tag,
      permit: writers,
      params: wire.catalogueParams,
      reply: done,
      handle: async ({ work, params }) => {
        await discardDraft(work, params.catalogue)
        return { done: true } as const
      },
    }),
    route({
      method: 'POST',
      url: '/api/v1/catalogues/:catalogue/draft/publish',
      summary: 'Another person than the last editor publishes the draft as the next version',
      tag,
      permit: readers,
      params: wire.catalogueParams,
      body: wire.publication,
      reply: z.object({ version: wire.editionVersion }),
      handle: async ({ work, params, body }) => ({
        version: await publishEdition(work, { ...params, ...body }),
      }),
    }),
  ]
}
