import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import {
  newDissent,
  newStatement,
  newStatements,
  newVote,
  statementMove,
  statementOrder,
} from '../../../vocabulary/wire/workshop.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { addStatements, moveStatement, orderStatements, rewordStatement } from './keep-statements.ts'
import { addDissent, takeVote } from './take-vote.ts'

interface Parts {
  readonly chance: Chance
  readonly permit: readonly string[]
}

const tag = 'workshops'
const deed = deedsOf(tag)

/** Statements as they are written, admitted and voted on. */
export function statementRoutes(parts: Parts): Route[] {
  return [...writingRoutes(parts), ...votingRoutes(parts)]
}

function writingRoutes(parts: Parts): Route[] {
  const { permit } = parts
  return [
    route({
      method: 'POST',
      url: '/api/v1/workshops/:id/statements',
      summary: 'Write statements down; no name of a person belongs there',
      tag,
      permit,
      params: idParams,
      body: newStatements,
      reply: z.object({ ids: z.array(id) }),
      status: 201,
      handle: async ({ work, params, body }) => ({
        ids: await addStatements(work, { workshopId: params.id, ...body }, parts),
      }),
    }),
    deed({
      url: '/api/v1/workshops/:id/statement-order',
      summary: 'Put the statements into another order',
      permit,
      body: statementOrder,
      act: async (work, { id, body }) => await orderStatements(work, id, body.statements),
    }),
    route({
      method: 'PUT',
      url: '/api/v1/workshop-statements/:id',
      summary: 'Other words for a statement, until somebody voted on it',
      tag,
      permit,
      params: idParams,
      body: newStatement,
      reply: done,
      handle: async ({ work, params, body }) => {
        await rewordStatement(work, params.id, body)
        return { done: true as const }
      },
    }),
    deed({
      url: '/api/v1/workshop-statements/:id/moves',
      summary: 'Admit a statement to the vote, or set it aside with a reason',
      permit,
      body: statementMove,
      act: async (work, { id, body, mover }) => await moveStatement(work, { id, ...body }, mover),
    }),
  ]
}

function votingRoutes(parts: Parts): Route[] {
  const { permit } = parts
  return [
    route({
      method: 'POST',
      url: '/api/v1/workshop-statements/:id/votes',
      summary: 'Enter a vote by show of hands or ballot, of those who were there that day',
      tag,
      permit,
      params: idParams,
      body: newVote,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, params, body }) => ({
        id: await takeVote(work, { statementId: params.id, ...body }, parts),
      }),
    }),
    deed({
      url: '/api/v1/workshop-statements/:id/dissent',
      summary: 'Keep an objection or a reservation, by sector or institution',
      permit,
      body: newDissent,
      act: async (work, { id, body }) => await addDissent(work, { statementId: id, dissent: body }, parts),
    }),
  ]
}
