import { documentQuery } from '../../../../vocabulary/wire/alert.ts'
import { type DocumentBlock, minutesPage } from '../../../../vocabulary/wire/committee-minutes.ts'
import { idParams } from '../../../../vocabulary/wire/common.ts'
import { wordsOf } from '../../../parties/catalogue/index.ts'
import type { Block } from '../../../platform/documents/index.ts'
import { printsOf, type Route, route } from '../../../platform/http/index.ts'
import { minutesDocument } from './minutes-document.ts'
import { viewMinutesPaper } from './minutes-paper.ts'

/** The printed form of minutes, for everybody who may read them. */
export function documentRoutes(parts: {
  readonly demo?: boolean
  readonly permit: readonly string[]
}): Route[] {
  return [pageRoute(parts), ...paperRoutes(parts)]
}

type Parts = Parameters<typeof documentRoutes>[0]

function pageRoute(parts: Parts): Route {
  return route({
    method: 'GET',
    url: '/api/v1/committee/sessions/:id/minutes/page',
    summary: 'The minutes of a session as a page shows them, part by part',
    tag: 'committee',
    permit: parts.permit,
    params: idParams,
    query: documentQuery,
    reply: minutesPage,
    handle: async ({ work, params, query, identity }) => {
      const paper = await viewMinutesPaper(work, params.id, identity)
      const wish = {
        language: query.language,
        demo: parts.demo === true,
        now: work.now,
        say: await wordsOf(work),
      }
      const { title, lead, blocks, watermark } = minutesDocument(paper, wish)
      return { title, lead: [...lead], blocks: blocks.map(toWire), watermark }
    },
  })
}

function toWire(block: Block): DocumentBlock {
  switch (block.kind) {
    case 'facts':
      return { kind: 'facts', rows: block.rows.map(([name, value]) => [name, value]) }
    case 'table':
      return { kind: 'table', head: [...block.head], rows: block.rows.map((cells) => [...cells]) }
    default:
      return block
  }
}

function paperRoutes(parts: Parts): Route[] {
  return printsOf({
    url: '/api/v1/committee/sessions/:id/minutes',
    what: 'The minutes of a session',
    tag: 'committee',
    permit: parts.permit,
    params: idParams,
    query: documentQuery,
    open: async ({ work, params, query, identity }) => {
      const paper = await viewMinutesPaper(work, params.id, identity)
      const wish = {
        language: query.language,
        demo: parts.demo === true,
        now: work.now,
        say: await wordsOf(work),
      }
      return { document: minutesDocument(paper, wish), name: paper.content.number }
    },
  })
}
