import { assignmentState, newAssignment } from '../../../vocabulary/wire/assignment.ts'
import { done, idParams } from '../../../vocabulary/wire/common.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { assign, giveBack } from './assign.ts'
import type { AssignmentRules } from './assignment-subject.ts'
import { viewAssignment } from './assignment-views.ts'

/** The routes of having a thing in hand, for the wing that owns such things. */
export function assignmentRoutesOf(
  of: {
    /** For instance `/api/v1/signals`. */
    readonly base: string
    readonly tag: string
    readonly permit: readonly string[]
    readonly rules: AssignmentRules
  },
  parts: { readonly chance: Chance },
): Route[] {
  const { base, tag, permit, rules } = of
  const common = { tag, permit, params: idParams } as const
  return [
    route({
      ...common,
      method: 'GET',
      sessionAlone: true,
      url: `${base}/:id/assignment`,
      summary: `Who has a ${rules.kind} in hand, and whom it could be given to`,
      reply: assignmentState,
      handle: async ({ work, params }) => await viewAssignment(work, params.id, rules),
    }),
    route({
      ...common,
      method: 'POST',
      url: `${base}/:id/assign`,
      summary: `Give a ${rules.kind} to a colleague who may see it, or take it over`,
      body: newAssignment,
      reply: done,
      async handle({ work, params, body }) {
        await assign(work, { subjectId: params.id, personId: body.personId }, { ...parts, rules })
        return { done: true as const }
      },
    }),
    route({
      ...common,
      method: 'POST',
      url: `${base}/:id/give-back`,
      summary: `Nobody has the ${rules.kind} in hand any more`,
      reply: done,
      async handle({ work, params }) {
        await giveBack(work, params.id, rules)
        return { done: true as const }
      },
    }),
  ]
}
