import type pg from 'pg'
import { organizations, personId } from '../../testing/index.ts'

const { childhood, labour, weavers } = organizations
export const past = '2026-03-01T00:00:00Z'
const future = '2026-04-01T00:00:00Z'
const uuid = (table: number, n: number) =>
  `00000000-0000-4000-8${table}00-${n.toString(16).padStart(12, '0')}`

/** What matters about a row to who may see it. */
export interface Row {
  readonly id: string
  readonly place: '0101' | '0201'
  readonly compartment: 'local' | 'restricted'
  readonly issued: boolean
  readonly openFrom: string | null
  readonly exercise: boolean
  readonly to: string | null
  readonly visibleFrom: string | null
  readonly state: string
}

const flags = [true, false]
export const alertRows: Row[] = (['0101', '0201'] as const)
  .flatMap((place) =>
    (['local', 'restricted'] as const).flatMap((compartment) =>
      flags.flatMap((issued) =>
        [null, past, future].flatMap((openFrom) =>
          flags.flatMap((exercise) =>
            [null, past, future].map((visibleFrom) => ({
              id: '',
              place,
              compartment,
              issued,
              openFrom,
              exercise,
              to: childhood.id,
              visibleFrom,
              state: issued ? 'issued' : 'draft',
            })),
          ),
        ),
      ),
    ),
  )
  .filter((row) => row.issued || (row.openFrom === null && row.visibleFrom === null && !row.exercise))
  .map((row, n) => ({ ...row, id: uuid(1, n) }))

const referralStates = [
  'draft',
  'consent-recorded',
  'legal-basis-recorded',
  'legal-basis-signed',
  'sent',
  'accepted',
  'closed',
  'revoked',
]
export const referralRows = referralStates
  .flatMap((state) => [childhood.id, labour.id].map((to) => ({ state, to })))
  .map((row, n) => ({ ...row, id: uuid(3, n) }))

export const proposalRows = (['local', 'restricted'] as const)
  .flatMap((compartment) =>
    (['0101', '0201'] as const).flatMap((place) =>
      flags.map((appealed) => ({ compartment, place, appealed })),
    ),
  )
  .map((row, n) => ({ ...row, id: uuid(4, n) }))

/** Writes every row as the owner, past every rule but the constraints. */
export async function seedRows(owner: pg.Client): Promise<void> {
  const carla = personId('carla')
  for (const place of ['0101', '0201']) {
    for (const compartment of ['local', 'restricted']) {
      const id = situationOf(place, compartment)
      await owner.query(
        `insert into warning.situation (id, territory_id, modality, compartment, state, state_since, opened_at, urgent)
         values ($1, $2, 'other', $3, 'assessed', $4, $4, false)`,
        [id, place, compartment, past],
      )
      await owner.query(
        `insert into warning.assessment (id, situation_id, version, state, author_id, created_at, threat, threat_basis, vulnerability,
           vulnerability_basis, capacity, capacity_basis, suggestion, suggested_level, chosen_level, reviewer_id)
         values ($1, $1, 1, 'approved', $2, $3, 3, '{a}', 3, '{a}', 2, '{a}', '{}', 'high', 'high', $4)`,
        [id, carla, past, personId('olga')],
      )
    }
  }
  for (const [n, row] of alertRows.entries()) await seedAlert(owner, { row, n })
  for (const [n, row] of referralRows.entries()) await seedReferral(owner, { row, n })
  for (const row of proposalRows) await seedProposal(owner, row)
}

const situationOf = (place: string, compartment: string) =>
  uuid(9, Number(place) * 2 + (compartment === 'local' ? 0 : 1))

async function seedAlert(owner: pg.Client, { row, n }: { row: Row; n: number }) {
  const number = row.issued ? `AT-2026-${n}` : null
  const at = row.issued ? past : null
  await owner.query(
    `insert into warning.alert (id, situation_id, assessment_id, kind, territory_id, modality, compartment, exercise, level, state,
       state_since, author_id, created_at, sent_by, signed_by, number, issued_at, expires_at, review_at, open_from)
     values ($1, $2, $2, 'structural', $3, 'other', $4, $5, 'high', $6, $7, $8, $7, $8, $9, $10, $11, $12, $12, $13)`,
    [
      row.id,
      situationOf(row.place, row.compartment),
      row.place,
      row.compartment,
      row.exercise,
      row.state,
      past,
      personId('carla'),
      row.issued ? personId('delia') : null,
      number,
      at,
      row.issued ? future : null,
      row.openFrom,
    ],
  )
  await owner.query(
    `insert into warning.alert_recipient (id, alert_id, organization_id, part, state, visible_from, acknowledge_due_at)
     values ($1, $1, $2, 'responder', $3, $4, $4)`,
    [
      row.id,
      row.to,
      row.visibleFrom === null ? 'listed' : row.visibleFrom === past ? 'notified' : 'embargoed',
      row.visibleFrom,
    ],
  )
  await seedCommitment(owner, { row, number })
}

async function seedCommitment(owner: pg.Client, { row, number }: { row: Row; number: string | null }) {
  await owner.query(
    `insert into commitment.commitment (id, kind, origin_kind, origin_id, origin_number, ordinal, territory_id, compartment, exercise,
       owner_id, verb, line, what, due_on, evidence_required, state, state_since, created_by, created_at, issued_at, visible_from, open_from, answer_due_at)
     values ($1, 'recommendation', 'alert', $1, $2, 1, $3, $4, $5, $6, 'inspect', 'prevention', 'x', '2026-05-01', 'y', $7, $8, $9, $8, $10, $11, $12, $10)`,
    [
      row.id,
      number,
      row.place,
      row.compartment,
      row.exercise,
      row.to,
      row.issued && row.visibleFrom ? 'issued' : 'proposed',
      past,
      personId('carla'),
      row.issued ? past : null,
      row.visibleFrom,
      row.openFrom,
    ],
  )
}

async function seedReferral(owner: pg.Client, { row, n }: { row: (typeof referralRows)[number]; n: number }) {
  const isRevoked = row.state === 'revoked'
  const isLegal = row.state.startsWith('legal')
  await owner.query(
    `insert into warning.referral (id, pseudonym, person, needs, urgency, safe_contact, provider_id, state, state_since, created_by,
       created_at, legal_basis, outcome, revocation_reason, sent_at)
     values ($1, $2, 'adult', $3, 'normal', $4, $5, $6, $7, $8, $7, $9, $10, $11, $12)`,
    [
      row.id,
      `AAAA-A${String.fromCharCode(65 + n)}AA`,
      isRevoked ? [] : ['safe-place'],
      isRevoked ? null : 'none',
      row.to,
      row.state,
      past,
      personId('ines'),
      isLegal ? 'vital-interest' : null,
      row.state === 'closed' ? 'person-left' : null,
      isRevoked ? 'person-revoked' : null,
      ['sent', 'accepted', 'closed', 'revoked'].includes(row.state) ? past : null,
    ],
  )
}

async function seedProposal(owner: pg.Client, row: (typeof proposalRows)[number]) {
  await owner.query(
    `insert into warning.proposal (id, organization_id, submitted_by, submitted_at, kind, territory_id, compartment, subject, asks, state, answer_due_at)
     values ($1, $2, $3, $4, 'alert', $5, $6, 'other', 'que se alerte', 'submitted', $7)`,
    [row.id, weavers.id, personId('juana'), past, row.place, row.compartment, future],
  )
  if (!row.appealed) return
  await owner.query(
    `insert into warning.appeal (id, proposal_id, lodged_by, lodged_at, ground, state, answer_due_at)
     values ($1, $1, $2, $3, 'new-evidence', 'lodged', $4)`,
    [row.id, personId('juana'), past, future],
  )
}
