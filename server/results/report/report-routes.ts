import type { DocumentBlock } from '../../../vocabulary/wire/committee-minutes.ts'
import { done, idParams } from '../../../vocabulary/wire/common.ts'
import {
  made,
  newReport,
  profileView,
  reportComparison,
  reportCorrection,
  reportDraft,
  reportList,
  reportListQuery,
  reportMove,
  reportPage,
  reportPageQuery,
  reportProfile,
  reportSaved,
  reportView,
} from '../../../vocabulary/wire/report.ts'
import { recordOpening } from '../../parties/audit/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import type { Block, Document, Table } from '../../platform/documents/index.ts'
import { type Identity, printsOf, type Route, route } from '../../platform/http/index.ts'
import { reportDocument } from './document/index.ts'
import { exportRoutes, toTable } from './export/index.ts'
import { moveReport } from './move-report.ts'
import { findProfile, saveProfile } from './report-profile.ts'
import { findReport } from './report-store.ts'
import { compareReport, contentOf, listReports, viewReport } from './report-views.ts'
import { beginReport, correctReport, saveReport } from './write-report.ts'

interface Parts {
  readonly chance: Chance
  readonly demo?: boolean
}

const tag = 'reports'
/** Policies say which reports each of them reads: whoever pays, the frozen ones that are told by outcome. */
const readers = [
  'project-team',
  'approver',
  'steering-member',
  'supervisor',
  'analyst',
  'ombudsman',
  'data-officer',
  'donor',
] as const
const writers = ['project-team'] as const

/** The situation, the follow-up of alerts, and what is reported to whoever pays. */
export const reportRoutes = (parts: Parts): Route[] => [
  ...readRoutes(),
  ...writeRoutes(parts),
  ...profileRoutes(parts),
  ...paperRoutes(parts),
  ...exportRoutes({ ...parts, permit: readers }),
]

const readRoutes = (): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/reports',
    summary: 'The reports that the asker may read, the newest first',
    tag,
    permit: readers,
    query: reportListQuery,
    reply: reportList,
    handle: async ({ work, query }) => await listReports(work, query),
  }),
  route({
    method: 'GET',
    url: '/api/v1/reports/:id',
    summary: 'One report: what it says, what is missing, and its versions',
    tag,
    permit: readers,
    params: idParams,
    reply: reportView,
    handle: async ({ work, params, identity }) => await viewReport(work, params.id, identity),
  }),
  route({
    method: 'GET',
    url: '/api/v1/reports/:id/comparison',
    summary: 'What a version says otherwise than the one that it corrects',
    tag,
    permit: readers,
    params: idParams,
    reply: reportComparison,
    handle: async ({ work, params }) => await compareReport(work, params.id),
  }),
]

const writeRoutes = (parts: Parts): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/reports',
    summary: 'Begin the report of a period',
    tag,
    permit: writers,
    body: newReport,
    reply: made,
    handle: async ({ work, body }) => ({ id: await beginReport(work, body, parts) }),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/reports/:id',
    summary: 'Keep what is written, upon the revision that was read',
    tag,
    permit: writers,
    params: idParams,
    body: reportDraft,
    reply: reportSaved,
    handle: async ({ work, params, body }) => ({ revision: await saveReport(work, params.id, body) }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/reports/:id/moves',
    summary: 'Put a report before another, give it back, or freeze it',
    tag,
    permit: ['project-team', 'approver'],
    params: idParams,
    body: reportMove,
    reply: done,
    handle: async ({ work, params, body, identity }) => {
      await moveReport(work, { ...body, id: params.id, mover: identity }, parts)
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    url: '/api/v1/reports/:id/corrections',
    summary: 'Begin another version of a frozen report, with its reason',
    tag,
    permit: writers,
    params: idParams,
    body: reportCorrection,
    reply: made,
    handle: async ({ work, params, body }) => ({
      id: await correctReport(work, { id: params.id, ...body }, parts),
    }),
  }),
]

const profileRoutes = (parts: Parts): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/report-profile',
    summary: 'Who reports to whom, in the codes of IATI',
    tag,
    permit: ['project-team', 'approver', 'steering-member'],
    reply: profileView,
    handle: async ({ work, identity }) => ({
      profile: await findProfile(work),
      maySave: identity.roles.includes('project-team'),
    }),
  }),
  route({
    method: 'PUT',
    url: '/api/v1/report-profile',
    summary: 'Say who reports to whom from now on',
    tag,
    permit: writers,
    body: reportProfile,
    reply: done,
    handle: async ({ work, body }) => {
      await saveProfile(work, body, parts)
      return { done: true as const }
    },
  }),
]

function paperRoutes(parts: Parts): Route[] {
  const common = { tag, permit: readers, params: idParams, query: reportPageQuery } as const
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/v1/reports/:id/page',
      summary: 'A report as a page shows it, part by part',
      reply: reportPage,
      handle: async ({ work, params, query }) => {
        const { document } = await paperOf(work, { id: params.id, ...query }, parts)
        const { title, lead, blocks, watermark } = document
        return { title, lead: [...lead], blocks: blocks.map(toWire), watermark }
      },
    }),
    ...printsOf({
      ...common,
      url: '/api/v1/reports/:id/paper',
      what: 'A report',
      asSheets: true,
      open: async ({ work, params, query, identity }) => {
        const paper = await paperOf(work, { id: params.id, ...query }, parts)
        await noteLeaving(work, params.id, { ...parts, identity })
        return paper
      },
    }),
  ]
}

/** A file that leaves stands in the chain, with who took it. */
async function noteLeaving(
  work: Work,
  id: string,
  parts: Parts & { readonly identity: Identity },
): Promise<void> {
  await recordOpening(work, { subjectKind: 'report', subjectId: id }, parts)
}

async function paperOf(
  work: Work,
  { id, language }: { readonly id: string; readonly language: 'es' | 'fr' | 'en' },
  parts: Parts,
): Promise<{ document: Document; name: string; tables: Table[] }> {
  const report = await findReport(work, id)
  const content = await contentOf(work, report)
  const { state, hash, frozen_at } = report
  const wish = { language, demo: parts.demo === true, state, hash, at: frozen_at ?? work.now }
  return {
    document: reportDocument(content, wish),
    name: `${report.kind}-${report.period}-v${report.version}`,
    tables: [toTable(content, language)],
  }
}

function toWire(block: Block): DocumentBlock {
  if (block.kind === 'facts') return { kind: 'facts', rows: block.rows.map(([name, value]) => [name, value]) }
  if (block.kind === 'table')
    return { kind: 'table', head: [...block.head], rows: block.rows.map((cells) => [...cells]) }
  return block
}
