import { sql } from 'kysely'
import { z } from 'zod'
import { done, idParams } from '../../../vocabulary/wire/common.ts'
import {
  type CompetencyProposalRow,
  competencyDecision,
  competencyProposalList,
  competencyProposalQuery,
} from '../../../vocabulary/wire/competency.ts'
import { competencies } from '../../../vocabulary/words/index.ts'
import type { Work } from '../../platform/database/index.ts'
import {
  column,
  decodeCursor,
  exportsOf,
  heads,
  pageOf,
  type Route,
  route,
} from '../../platform/http/index.ts'
import { internalReaders } from '../internal-readers.ts'
import { decideProposal } from './decide-proposal.ts'

const tag = 'trainings'
const deciders = ['trainer', 'project-team'] as const

/** The competencies that workshops want strengthened, and what whoever trains answers. */
export function proposalRoutes(): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/competency-proposals',
    summary: 'Competencies that workshops want strengthened, the newest first',
    tag,
    permit: internalReaders,
    query: competencyProposalQuery,
    reply: competencyProposalList,
    handle: async ({ work, query, identity }) => await listProposals(work, query, identity.roles),
  })
  return [
    list,
    ...proposalExports(list),
    route({
      method: 'POST',
      url: '/api/v1/competency-proposals/:id/decide',
      summary: 'Take a competency into the framework, or decline it with a reason',
      tag,
      permit: deciders,
      params: idParams,
      body: competencyDecision,
      reply: done,
      handle: async ({ work, params, body }) => {
        await decideProposal(work, { id: params.id, ...body })
        return { done: true as const }
      },
    }),
  ]
}

const keyShape = z.tuple([z.iso.datetime(), z.uuid()])

async function listProposals(
  work: Work,
  query: z.output<typeof competencyProposalQuery>,
  roles: readonly string[],
) {
  const after = decodeCursor(query.cursor, keyShape)
  const proposed = sql`date_trunc('milliseconds', p.proposed_at)`
  const decides = deciders.some((role) => roles.includes(role))
  const found = await sql<
    Omit<CompetencyProposalRow, 'proposedAt' | 'decidedAt'> & { proposedAt: Date; decidedAt: Date | null }
  >`
    select p.id, json_build_object('id', p.workshop_id, 'number', p.workshop_number) as workshop,
      p.statement_id as "statementId", p.competency, p.learner_kind as "learnerKind", p.learner, p.why,
      p.proposed_at as "proposedAt", p.state, p.words, p.decided_at as "decidedAt",
      p.state = 'proposed' and ${decides} as "mayDecide"
    from capacity.competency_proposal p
    where (${query.view} = 'all' or p.state = ${query.view})
      ${after ? sql`and (${proposed}, p.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by ${proposed} desc, p.id desc limit ${query.limit + 1}`.execute(work.tx)
  const rows = found.rows.map((row) => ({
    ...row,
    proposedAt: row.proposedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }))
  const page = pageOf(rows, query.limit, (row) => [row.proposedAt, row.id])
  return { items: [...page.items], nextCursor: page.nextCursor, order: 'newest' }
}

const proposalExports = (list: Route): Route[] =>
  exportsOf<CompetencyProposalRow>(list, {
    name: {
      es: 'Competencias propuestas',
      fr: 'Compétences proposées',
      en: 'Proposed competencies',
    },
    columns: [
      column(['Taller', 'Atelier', 'Workshop'], ({ workshop }) => workshop.number),
      column(['Competencia', 'Compétence', 'Competency'], ({ competency }, language, say) =>
        say(competencies, competency, language),
      ),
      column(['Para quién (código)', 'Pour qui (code)', 'For whom (code)'], ({ learner }) => learner),
      column(['Por qué', 'Pourquoi', 'Why'], ({ why }) => why),
      column(heads.state, ({ state }) => state),
      column(['Respuesta', 'Réponse', 'Answer'], ({ words }) => words),
      column(['Propuesta', 'Proposée', 'Proposed'], ({ proposedAt }) => proposedAt),
    ],
  })
