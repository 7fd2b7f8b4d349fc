import type { CommitmentSupport } from '../../vocabulary/wire/commitment.ts'
import type { NewIndicator } from '../../vocabulary/wire/indicator.ts'
import {
  type CommitmentLine,
  codesOf,
  lineOfVerb,
  recommendationVerbs,
} from '../../vocabulary/words/index.ts'
import { under, type Work } from '../platform/database/index.ts'
import { type FieldProblem, Problem } from '../platform/problem.ts'
import type { Compartment, OriginKind } from './commitment.ts'
import {
  type CommitmentRecord,
  type CommitmentTable,
  changeCommitment,
  commitments,
  getCommitment,
  personOf,
  recordCommitmentMove,
} from './commitment-store.ts'
import { keepIndicator } from './indicator/index.ts'

export interface Origin {
  readonly kind: OriginKind
  readonly id: string
}

/** What a draft says that somebody is to be asked for; empty parts are allowed until it is issued. */
export interface Proposed {
  readonly id: string
  readonly ownerId: string | null
  readonly verb: string | null
  /** Follows from the verb where there is one. */
  readonly line?: CommitmentLine | null
  readonly what: string
  readonly dueOn: string | null
  readonly evidenceRequired: string
  /** Where it is to be done; the ground's place unless told. */
  readonly territoryId?: string | undefined
  /** How many stood behind it where it was agreed; left as it is when nothing is said. */
  readonly support?: CommitmentSupport
  /** By what it will be seen that it was worth doing; left as it is when nothing is said. */
  readonly indicator?: NewIndicator | null
}

export interface Ground {
  readonly origin: Origin
  readonly kind: CommitmentTable['kind']
  readonly territoryId: string
  readonly compartment: Compartment
  readonly exercise: boolean
  /** Where the list stands in the request; `/recommendations` unless told. */
  readonly field?: string
}

/** Everything that an origin asks for, in its order. */
export async function commitmentsOf(work: Work, origin: Origin): Promise<CommitmentRecord[]> {
  return await commitments(work)
    .selectFrom('commitment.commitment')
    .selectAll()
    .where('origin_kind', '=', origin.kind)
    .where('origin_id', '=', origin.id)
    .where('state', '!=', 'withdrawn')
    .orderBy('ordinal')
    .execute()
}

/** Makes the proposed commitments of a draft exactly these, in this order; who proposed each is kept. */
export async function saveProposed(work: Work, ground: Ground, list: readonly Proposed[]): Promise<void> {
  const before = await commitmentsOf(work, ground.origin)
  const kept = new Set(list.map((one) => one.id))
  for (const old of before) {
    if (kept.has(old.id)) continue
    await commitments(work)
      .deleteFrom('commitment.commitment')
      .where('id', '=', old.id)
      .where('state', '=', 'proposed')
      .execute()
  }
  const known = new Set(before.map((old) => old.id))
  for (const [index, one] of list.entries()) {
    const values = {
      ordinal: index + 1,
      owner_id: one.ownerId,
      verb: one.verb,
      line: one.line ?? lineOfVerb(one.verb),
      what: one.what,
      due_on: one.dueOn,
      evidence_required: one.evidenceRequired,
      territory_id: one.territoryId ?? ground.territoryId,
      ...supportColumns(one.support),
    }
    const pointer = `${ground.field ?? '/recommendations'}/${index}`
    await under(pointer, async () => {
      if (known.has(one.id)) await changeCommitment(work, one.id, values)
      else await insertProposed(work, ground, { ...values, id: one.id })
    })
    if (one.indicator !== undefined)
      await keepIndicator(work, { id: one.id, indicator: one.indicator, pointer: `${pointer}/indicator` })
  }
}

const supportColumns = (support: CommitmentSupport | undefined) =>
  support === undefined
    ? {}
    : {
        support_for: support.for,
        support_against: support.against,
        support_abstained: support.abstained,
      }

type Written = Pick<
  CommitmentTable,
  'id' | 'ordinal' | 'owner_id' | 'verb' | 'what' | 'due_on' | 'evidence_required'
> &
  Partial<Pick<CommitmentTable, 'support_for' | 'support_against' | 'support_abstained'>> & {
    readonly line?: CommitmentLine | null
    readonly proposed_by_id?: string
    readonly territory_id?: string
  }

/** One more proposed commitment of a draft. */
export async function insertProposed(work: Work, ground: Ground, written: Written): Promise<void> {
  await commitments(work)
    .insertInto('commitment.commitment')
    .values({
      ...written,
      line: written.line ?? lineOfVerb(written.verb),
      kind: ground.kind,
      origin_kind: ground.origin.kind,
      origin_id: ground.origin.id,
      territory_id: written.territory_id ?? ground.territoryId,
      compartment: ground.compartment,
      exercise: ground.exercise,
      state: 'proposed',
      state_since: work.now,
      created_by: personOf(work),
      created_at: work.now,
      origin_title: '',
      decline_note: '',
      verification_note: '',
    })
    .execute()
}

/** Changes one proposed commitment of a draft; what was issued stays as it was asked. @throws Problem move-not-allowed */
export async function changeProposed(work: Work, one: Proposed): Promise<void> {
  await refuseIssued(work, one.id)
  await changeCommitment(work, one.id, {
    owner_id: one.ownerId,
    verb: one.verb,
    line: one.line ?? lineOfVerb(one.verb),
    what: one.what,
    due_on: one.dueOn,
    evidence_required: one.evidenceRequired,
  })
}

/** Takes one proposed commitment out of its draft. @throws Problem move-not-allowed, not-permitted */
export async function dropProposed(work: Work, id: string): Promise<void> {
  await refuseIssued(work, id)
  const gone = await commitments(work)
    .deleteFrom('commitment.commitment')
    .where('id', '=', id)
    .executeTakeFirst()
  if (gone.numDeletedRows === 0n) throw new Problem('not-permitted')
}

async function refuseIssued(work: Work, id: string): Promise<void> {
  const { state } = await getCommitment(work, id)
  if (state !== 'proposed') throw Problem.of('move-not-allowed', '/state', state)
}

/** What a recommendation lacks before it can be issued: one addressee, one verb, one date, its evidence, and what. */
export function missingParts(one: Omit<Proposed, 'id'>, today: string): readonly FieldProblem[] {
  const verbs: readonly string[] = codesOf(recommendationVerbs)
  const missing: FieldProblem[] = []
  if (one.ownerId === null) missing.push({ field: 'organizationId', code: 'missing' })
  if (one.verb === null) missing.push({ field: 'verb', code: 'missing' })
  else if (!verbs.includes(one.verb)) missing.push({ field: 'verb', code: 'unknown-code' })
  if (one.what === '') missing.push({ field: 'what', code: 'missing' })
  if (one.dueOn === null) missing.push({ field: 'dueOn', code: 'missing' })
  else if (one.dueOn < today) missing.push({ field: 'dueOn', code: 'in-the-past' })
  if (one.evidenceRequired === '') missing.push({ field: 'evidenceRequired', code: 'missing' })
  return missing
}

export interface Issue {
  readonly origin: Origin
  readonly number: string
  readonly title: string
  /** From when those who do not answer may know of it; null is never. */
  readonly openFrom: Date | null
  /** By when an answer is owed. */
  readonly answerDueAt: Date
}

/** Puts everything that a draft proposed to its owners. The database refuses what is incomplete. */
export async function issueCommitments(work: Work, issue: Issue): Promise<readonly CommitmentRecord[]> {
  const proposed = (await commitmentsOf(work, issue.origin)).filter((one) => one.state === 'proposed')
  for (const one of proposed) {
    await changeCommitment(work, one.id, {
      ...issuedAs(work, issue),
      state: 'issued',
      answer_due_at: issue.answerDueAt,
    })
    recordCommitmentMove(work, one, { act: 'issued', state: 'issued', detail: { dueOn: one.due_on } })
  }
  return proposed
}

/**
 * Takes what a signing pledged as owed: the signature, made before a witness, is the answer. What was pledged is done by
 * its own date.
 */
export async function takePledges(
  work: Work,
  issue: Omit<Issue, 'answerDueAt'>,
): Promise<readonly CommitmentRecord[]> {
  const pledged = (await commitmentsOf(work, issue.origin)).filter((one) => one.state === 'proposed')
  for (const one of pledged) {
    await changeCommitment(work, one.id, {
      ...issuedAs(work, issue),
      state: 'accepted',
      answered_at: work.now,
      answered_by: personOf(work),
      promised_on: one.due_on,
    })
    recordCommitmentMove(work, one, {
      act: 'accepted',
      state: 'accepted',
      detail: { promisedOn: one.due_on },
    })
  }
  return pledged
}

const issuedAs = (work: Work, issue: Omit<Issue, 'answerDueAt'>) => ({
  state_since: work.now,
  issued_at: work.now,
  visible_from: work.now,
  open_from: issue.openFrom,
  origin_number: issue.number,
  origin_title: issue.title,
})

/** Takes back what is still owed when its origin is annulled; what was answered with a deed stays as it is. */
export async function withdrawCommitments(work: Work, origin: Origin): Promise<void> {
  for (const one of await commitmentsOf(work, origin)) {
    if (['reported-done', 'verified'].includes(one.state)) continue
    await changeCommitment(work, one.id, { state: 'withdrawn', state_since: work.now })
    recordCommitmentMove(work, one, { act: 'withdrawn', state: 'withdrawn' })
  }
}

/** A new moment from which others than the owner may know of what an origin asks for. */
export async function reopenFrom(work: Work, origin: Origin, openFrom: Date | null): Promise<void> {
  for (const one of await commitmentsOf(work, origin))
    await changeCommitment(work, one.id, { open_from: openFrom })
}
