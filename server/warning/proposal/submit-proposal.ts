import { sql } from 'kysely'
import type { NewProposal } from '../../../vocabulary/wire/proposal.ts'
import {
  hasCode,
  impliesAuthority,
  isSignalCode,
  modalities,
  recommendationVerbs,
  threats,
} from '../../../vocabulary/words/index.ts'
import { type Mover, permitMove, personOf } from '../../commitment/index.ts'
import { dueIn } from '../../parties/territory/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  changeProposal,
  getProposal,
  proposalCycle,
  proposals,
  recordProposalMove,
} from './proposal-store.ts'

/** An organisation proposes an alert or a recommendation; the desk's clock runs from now. */
export async function submitProposal(
  work: Work,
  proposal: NewProposal,
  parts: { readonly chance: Chance },
): Promise<string> {
  refuseUnknownCodes(proposal)
  const organizationId = await organizationOf(work, proposal.organizationId)
  // Codes about institutions imply the flag, whatever was ticked.
  const compartment = proposal.authorityInvolved || impliesAuthority(proposal.codes) ? 'restricted' : 'local'
  const row = { id: parts.chance.uuid(), organization_id: organizationId, compartment } as const
  await proposals(work)
    .insertInto('warning.proposal')
    .values({
      ...row,
      submitted_by: personOf(work),
      submitted_at: work.now,
      kind: proposal.kind,
      territory_id: proposal.territoryId,
      subject: proposal.subject,
      codes: proposal.codes,
      addressee_id: proposal.addresseeId,
      verb: proposal.verb,
      asks: proposal.asks,
      text: proposal.text,
      state: 'submitted',
      answer_due_at: await dueIn(work, proposal.territoryId, { step: 'proposal-answer', urgency: 'normal' }),
      decline_note: '',
    })
    .execute()
  recordProposalMove(work, row, { act: 'submitted', state: 'submitted', detail: { kind: proposal.kind } })
  return row.id
}

function refuseUnknownCodes(proposal: NewProposal): void {
  if (!hasCode(modalities, proposal.subject) && !hasCode(threats, proposal.subject)) {
    throw Problem.of('invalid-input', '/subject', 'unknown-code')
  }
  const unknown = proposal.codes.findIndex((code) => !isSignalCode(code))
  if (unknown >= 0) throw Problem.of('invalid-input', `/codes/${unknown}`, 'unknown-code')
  if (proposal.kind === 'alert') return
  if (proposal.addresseeId === null) throw Problem.of('invalid-input', '/addresseeId', 'missing')
  if (proposal.verb === null) throw Problem.of('invalid-input', '/verb', 'missing')
  if (!hasCode(recommendationVerbs, proposal.verb)) throw Problem.of('invalid-input', '/verb', 'unknown-code')
}

async function organizationOf(work: Work, named: string | undefined): Promise<string> {
  const found = await sql<{ id: string }>`
    select unnest(access.organizations('organization-member')) as id`.execute(work.tx)
  const own = [...new Set(found.rows.map((row) => row.id))]
  if (named !== undefined) {
    if (!own.includes(named)) throw Problem.of('invalid-input', '/organizationId', 'unknown-reference')
    return named
  }
  const [only, another] = own
  if (only === undefined) throw new Problem('not-permitted')
  if (another !== undefined) throw Problem.of('invalid-input', '/organizationId', 'missing')
  return only
}

/** The organisation takes its proposal back. */
export async function withdrawProposal(work: Work, id: string, mover: Mover): Promise<void> {
  const proposal = await getProposal(work, id)
  permitMove(proposalCycle, { from: proposal.state, to: 'withdrawn' }, mover)
  await changeProposal(work, id, { state: 'withdrawn' })
  recordProposalMove(work, proposal, { act: 'withdrawn', state: 'withdrawn' })
}
