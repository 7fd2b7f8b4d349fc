import { sql } from 'kysely'
import { proposalDeclineReasons } from '../../../vocabulary/words/index.ts'
import { commitmentsOf, insertProposed, type Mover, permitMove, personOf } from '../../commitment/index.ts'
import { requireCode } from '../../parties/catalogue/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { draftAlert, getAlert, joinDraft } from '../alert/index.ts'
import {
  changeProposal,
  getProposal,
  type ProposalRecord,
  proposalCycle,
  recordProposalMove,
} from './proposal-store.ts'

export interface Accepting {
  readonly id: string
  /** For an alert: the situation that it is drafted from. */
  readonly situationId?: string | undefined
  readonly alertKind: 'imminent' | 'structural'
  /** For a recommendation: the draft that it joins. */
  readonly alertId?: string | undefined
}

/**
 * The desk takes a proposal up: a proposed alert becomes a draft, a proposed recommendation joins one. That it
 * began with civil society is kept on both for good.
 *
 * @returns the draft
 */
export async function acceptProposal(
  work: Work,
  accepting: Accepting,
  parts: { chance: Chance; mover: Mover },
): Promise<string> {
  const proposal = await getForDecision(work, accepting.id, { to: 'accepted', mover: parts.mover })
  const became =
    proposal.kind === 'alert'
      ? await becomeAlert(work, proposal, { ...accepting, chance: parts.chance })
      : await becomeRecommendation(work, proposal, { ...accepting, chance: parts.chance })
  await changeProposal(work, proposal.id, {
    state: 'accepted',
    decided_by: personOf(work),
    decided_at: work.now,
    decline_reason: null,
    decline_note: '',
    alert_id: became.alertId,
    commitment_id: became.commitmentId,
  })
  recordProposalMove(work, proposal, {
    act: 'accepted',
    state: 'accepted',
    detail: { alertId: became.alertId },
  })
  return became.alertId
}

interface Became {
  readonly alertId: string
  readonly commitmentId: string | null
}

type Choice = Accepting & { readonly chance: Chance }

async function becomeAlert(work: Work, proposal: ProposalRecord, choice: Choice): Promise<Became> {
  if (choice.situationId === undefined) throw Problem.of('invalid-input', '/situationId', 'missing')
  const draft = {
    situationId: choice.situationId,
    kind: choice.alertKind,
    proposedById: proposal.organization_id,
  }
  const alertId = await draftAlert(work, draft, choice)
  await refuseWrongDraft(work, proposal, alertId)
  return { alertId, commitmentId: null }
}

async function becomeRecommendation(work: Work, proposal: ProposalRecord, choice: Choice): Promise<Became> {
  if (choice.alertId === undefined) throw Problem.of('invalid-input', '/alertId', 'missing')
  await refuseWrongDraft(work, proposal, choice.alertId)
  const ground = await joinDraft(work, choice.alertId)
  const id = choice.chance.uuid()
  await insertProposed(work, ground, {
    id,
    ordinal: (await commitmentsOf(work, ground.origin)).length + 1,
    owner_id: proposal.addressee_id,
    verb: proposal.verb,
    what: proposal.asks,
    due_on: null,
    evidence_required: '',
    proposed_by_id: proposal.organization_id,
  })
  return { alertId: choice.alertId, commitmentId: id }
}

/** What speaks of an authority never enters a draft that a local table can read, and what is real no exercise. */
async function refuseWrongDraft(work: Work, proposal: ProposalRecord, alertId: string): Promise<void> {
  const alert = await getAlert(work, alertId)
  if (alert.exercise)
    throw Problem.of(
      'invalid-input',
      proposal.kind === 'alert' ? '/situationId' : '/alertId',
      'other-exercise',
    )
  if (proposal.compartment === 'restricted' && alert.compartment === 'local') {
    throw Problem.of('invalid-input', proposal.kind === 'alert' ? '/situationId' : '/alertId', 'restricted')
  }
}

/** The desk declines, with a reason and words that the organisation reads. */
export async function declineProposal(
  work: Work,
  answer: { readonly id: string; readonly reason: string; readonly note: string },
  mover: Mover,
): Promise<void> {
  const proposal = await getForDecision(work, answer.id, { to: 'declined', mover })
  await requireCode(work, proposalDeclineReasons, { code: answer.reason, at: '/reason' })
  await changeProposal(work, proposal.id, {
    state: 'declined',
    decided_by: personOf(work),
    decided_at: work.now,
    decline_reason: answer.reason,
    decline_note: answer.note,
  })
  recordProposalMove(work, proposal, {
    act: 'declined',
    state: 'declined',
    detail: { reason: answer.reason },
  })
}

async function getForDecision(
  work: Work,
  id: string,
  decision: { readonly to: 'accepted' | 'declined'; readonly mover: Mover },
): Promise<ProposalRecord> {
  const proposal = await getProposal(work, id)
  permitMove(proposalCycle, { from: proposal.state, to: decision.to }, decision.mover)
  const own = await sql<{
    own: boolean
  }>`select access.works_for(${proposal.organization_id}) as own`.execute(work.tx)
  if (own.rows[0]?.own === true) throw new Problem('not-permitted')
  return proposal
}
