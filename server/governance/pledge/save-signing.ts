import { sql } from 'kysely'
import type { PledgeDraft, SignatoryDraft, SigningDraft } from '../../../vocabulary/wire/pact.ts'
import { personOf, saveProposed } from '../../commitment/index.ts'
import { changeMeeting, planMeeting, viewMeeting } from '../../parties/meeting/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { under, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { getPact, refuseUnknownPrecepts } from './keep-pact.ts'
import { getSigning, type PactRecord, pacts, recordSigningMove, signatoriesOf } from './pact-store.ts'

/** Writes a signing up: a meeting, its witness, and what each signatory is to undertake. */
export async function prepareSigning(
  work: Work,
  draft: SigningDraft,
  parts: { readonly chance: Chance },
): Promise<string> {
  const pact = await checkDraft(work, draft, [personOf(work)])
  await checkReferences(work, draft)
  const id = await planMeeting(work, { kind: 'signing', plan: planOf(draft) }, parts)
  await pacts(work)
    .insertInto('governance.signing')
    .values({
      id,
      ...columnsOf(draft),
      state: 'draft',
      state_since: work.now,
      number: await nextNumber(work, draft.startsAt.slice(0, 4)),
      sheet_reference: '',
      recorders: [personOf(work)],
      signed_at: null,
      witnessed_at: null,
      witnessed_by: null,
      published_at: null,
    })
    .execute()
  await saveSignatories(work, id, draft)
  recordSigningMove(work, { id, pact_id: pact.id }, { act: 'prepared', state: 'draft', detail: {} })
  return id
}

/** Replaces a draft as a whole. @throws Problem move-not-allowed once it was signed; not-permitted for its witness */
export async function saveSigning(work: Work, id: string, draft: SigningDraft): Promise<void> {
  const signing = await getSigning(work, id)
  if (signing.state !== 'draft') throw Problem.of('move-not-allowed', '/state', signing.state)
  const recorders = [...new Set([...signing.recorders, personOf(work)])]
  await checkDraft(work, draft, recorders)
  await checkReferences(work, draft)
  await changePlan(work, id, draft)
  const done = await pacts(work)
    .updateTable('governance.signing')
    .set({ ...columnsOf(draft), recorders })
    .where('id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem('not-permitted')
  await saveSignatories(work, id, draft)
  recordSigningMove(work, { id, pact_id: draft.pactId }, { act: 'changed', state: 'draft', detail: {} })
}

/** A meeting that was held stays as it was; a draft that was opened again to correct its letters must not say otherwise. */
async function changePlan(work: Work, id: string, draft: SigningDraft): Promise<void> {
  const meeting = await viewMeeting(work, id)
  const plan = planOf(draft)
  if (meeting.state !== 'held') return await changeMeeting(work, id, plan)
  const moment = (text: string) => new Date(text).getTime()
  const held = { ...meeting, startsAt: moment(meeting.startsAt), endsAt: moment(meeting.endsAt) }
  const said = { ...plan, startsAt: moment(plan.startsAt), endsAt: moment(plan.endsAt) }
  for (const name of Object.keys(said) as (keyof typeof said)[])
    if (name !== 'utcOffsetMinutes' && said[name] !== held[name])
      throw Problem.of('move-not-allowed', `/${name}`, 'held')
}

async function checkDraft(
  work: Work,
  draft: SigningDraft,
  recorders: readonly string[],
): Promise<PactRecord> {
  const pact = await getPact(work, draft.pactId).catch(() => {
    throw Problem.of('invalid-input', '/pactId', 'unknown-reference')
  })
  const on = draft.startsAt.slice(0, 10)
  if (on < pact.valid_from || (pact.valid_to !== null && on >= pact.valid_to))
    throw Problem.of('invalid-input', '/pactId', 'not-in-force')
  for (const [index, one] of draft.signatories.entries()) {
    const known = (precept: string) => pact.precepts.includes(precept)
    refuseUnknownPrecepts(one.precepts, `/signatories/${index}/precepts`, known)
    const lost = one.pledges.findIndex((pledge) => !one.precepts.includes(pledge.precept))
    if (lost >= 0)
      throw Problem.of('invalid-input', `/signatories/${index}/pledges/${lost}/precept`, 'unknown-code')
  }
  for (const [index, one] of draft.signatories.entries())
    if (one.renews !== null)
      await checkRenewed(work, { ...one, pactId: pact.id }, `/signatories/${index}/renews`)
  await checkWitness(work, draft.witnessId, recorders)
  return pact
}

/** What is renewed stands before its witness, in the same pact, and is of the same signatory. */
async function checkRenewed(
  work: Work,
  one: SignatoryDraft & { readonly pactId: string },
  field: string,
): Promise<void> {
  const found = await sql<{ same: boolean }>`
    select s.pact_id = ${one.pactId}::uuid and y.kind = ${one.kind} and y.organization_id = ${one.organizationId}::uuid
      and (y.kind = 'institution' or lower(y.signer_name) = lower(${one.signerName})) as same
    from governance.signatory y join governance.signing s on s.id = y.signing_id
    where y.id = ${one.renews}::uuid and s.state in ('witnessed', 'published')`.execute(work.tx)
  if (found.rows[0] === undefined) throw Problem.of('invalid-input', field, 'unknown-reference')
  if (!found.rows[0].same) throw Problem.of('invalid-input', field, 'of-another')
}

/** A pledge names its place and who does it; both are there, or the field says so. */
async function checkReferences(work: Work, draft: SigningDraft): Promise<void> {
  const pledges = draft.signatories.flatMap((one) => one.pledges)
  const found = await sql<{ places: string[]; organizations: string[] }>`
    select array(select id from parties.place where id = any (${pledges.map((one) => one.territoryId)}::text[])) as places,
           array(select id::text from parties.organization
                 where id = any (${pledges.flatMap((one) => one.organizationId ?? [])}::uuid[])) as organizations`.execute(
    work.tx,
  )
  const known = new Set([...(found.rows[0]?.places ?? []), ...(found.rows[0]?.organizations ?? [])])
  for (const [at, one] of draft.signatories.entries())
    for (const [nth, pledge] of one.pledges.entries()) {
      const lost = (field: string) =>
        Problem.of('invalid-input', `/signatories/${at}/pledges/${nth}/${field}`, 'unknown-reference')
      if (!known.has(pledge.territoryId)) throw lost('territoryId')
      if (pledge.organizationId !== null && !known.has(pledge.organizationId)) throw lost('organizationId')
    }
}

/** For instance PC-2026-001; whoever asks at the same time waits. */
async function nextNumber(work: Work, year: string): Promise<string> {
  const found = await sql<{ last: number }>`
    insert into governance.signing_number (year, last) values (${Number(year)}, 1)
    on conflict (year) do update set last = governance.signing_number.last + 1 returning last`.execute(
    work.tx,
  )
  const last = found.rows[0]?.last
  if (last === undefined) throw new Problem('not-permitted')
  return `PC-${year}-${String(last).padStart(3, '0')}`
}

async function checkWitness(
  work: Work,
  witnessId: string | null,
  recorders: readonly string[],
): Promise<void> {
  if (witnessId === null) return
  if (recorders.includes(witnessId)) throw Problem.of('recorder-is-witness', '/witnessId')
  const found = await sql<{ may: boolean }>`select governance.may_witness(${witnessId}) as may`.execute(
    work.tx,
  )
  if (found.rows[0]?.may !== true) throw Problem.of('invalid-input', '/witnessId', 'unknown-reference')
}

/** What was proposed and is no longer there goes first; its precept goes with it. */
async function saveSignatories(work: Work, signingId: string, draft: SigningDraft): Promise<void> {
  const before = await signatoriesOf(work, signingId)
  const ids = before.map(({ id }) => id)
  if (ids.length > 0)
    await pacts(work).deleteFrom('governance.pledge').where('signatory_id', 'in', ids).execute()
  await pacts(work).deleteFrom('governance.signatory').where('signing_id', '=', signingId).execute()
  for (const [index, one] of draft.signatories.entries())
    await under(`/signatories/${index}`, () => insertSignatory(work, { signingId, index, one }))
  const ground = {
    origin: { kind: 'signing', id: signingId },
    kind: 'pledge',
    territoryId: draft.placeId,
    compartment: 'local',
    exercise: false,
    field: '/pledges',
  } as const
  await saveProposed(
    work,
    ground,
    draft.signatories.flatMap((one) => one.pledges.map((pledge) => proposedOf(one, pledge))),
  )
  for (const one of draft.signatories)
    for (const pledge of one.pledges)
      await pacts(work)
        .insertInto('governance.pledge')
        .values({ id: pledge.id, signatory_id: one.id, precept: pledge.precept })
        .execute()
}

async function insertSignatory(
  work: Work,
  row: { readonly signingId: string; readonly index: number; readonly one: SignatoryDraft },
): Promise<void> {
  const { one } = row
  await pacts(work)
    .insertInto('governance.signatory')
    .values({
      id: one.id,
      signing_id: row.signingId,
      ordinal: row.index + 1,
      organization_id: one.organizationId,
      signer_name: one.signerName,
      signer_capacity: one.signerCapacity,
      precepts: one.precepts,
      publishes_name: one.publishesName,
      letter_hash: null,
      kind: one.kind,
      person_id: one.personId,
      renews: one.renews,
    })
    .execute()
}

const proposedOf = (signatory: SignatoryDraft, pledge: PledgeDraft) => ({
  id: pledge.id,
  ownerId: pledge.organizationId ?? signatory.organizationId,
  verb: null,
  line: pledge.line,
  what: pledge.what,
  dueOn: pledge.dueOn,
  evidenceRequired: pledge.evidenceRequired,
  territoryId: pledge.territoryId,
})

const planOf = (draft: SigningDraft) => ({
  title: draft.title,
  placeId: draft.placeId,
  venue: draft.venue,
  language: draft.language,
  startsAt: draft.startsAt,
  endsAt: draft.endsAt,
  listed: draft.listed,
  utcOffsetMinutes: draft.utcOffsetMinutes,
})

const columnsOf = (draft: SigningDraft) => ({
  pact_id: draft.pactId,
  witness_name: draft.witnessName,
  witness_capacity: draft.witnessCapacity,
  witness_id: draft.witnessId,
})
