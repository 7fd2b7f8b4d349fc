import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { constraintFields } from './constraint-fields.ts'
import { fieldOfRefusal } from './platform/database/index.ts'
import { type Operation, readContract } from './testing/fuzz/index.ts'
import {
  aDraft,
  aRecipient,
  aRecommendation,
  aSignal,
  nationalDeskId,
  organizations,
  type Reply,
  situationsOf,
  startTestServer,
  type TestServer,
} from './testing/index.ts'

interface Rule {
  readonly schema: string
  readonly table: string
  readonly constraint: string
}

let server: TestServer
let rules: readonly Rule[]
/** Every field of every body, as pointers; an item of a list stands as `/0`. */
let fields: ReadonlySet<string>

beforeAll(async () => {
  server = await startTestServer()
  const owner = new pg.Client(server.database.connections.owner)
  await owner.connect()
  const found = await owner.query<Rule>(`
    select n.nspname as schema, c.relname as table, k.conname as constraint
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype in ('f', 'u', 'c', 'x', 'p') and n.nspname in ('parties', 'warning', 'commitment', 'governance', 'capacity', 'results', 'audit')
    union
    select n.nspname, c.relname, i.relname from pg_index x
    join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    join pg_namespace n on n.oid = c.relnamespace
    where x.indisunique and n.nspname in ('parties', 'warning', 'commitment', 'governance', 'capacity', 'results', 'audit') order by 1, 2, 3`)
  rules = found.rows
  await owner.end()
  fields = new Set((await readContract(server)).flatMap(({ body }) => (body ? pointersIn(body) : [])))
})
afterAll(() => server.stop())

function pointersIn(schema: NonNullable<Operation['body']>, at = ''): string[] {
  const members = Object.entries(schema.properties ?? {}).flatMap(([name, member]) => [
    `${at}/${name}`,
    ...pointersIn(member, `${at}/${name}`),
  ])
  const choices = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((one) => pointersIn(one, at))
  return [...members, ...choices, ...(schema.items ? pointersIn(schema.items, `${at}/0`) : [])]
}

/** A rule that no request can break, and why; a pattern over `schema.table.constraint`. */
const beyondReach: readonly (readonly [reason: string, ...rules: RegExp[]])[] = [
  [
    'keys are drawn by chance or counted by the server',
    /_pkey$/,
    /_pseudonym_/,
    /\.meeting_check_in_code_/,
    /_token_hash_/,
    /_version_/,
  ],
  [
    'codes, ordinals and revisions: drawn and counted like keys',
    /\.(meeting_check_in_code_(check|key)|participant_code_is_single|meeting_revision_counts_up)$/,
    /\.(agenda_item|seat|project_implementer|project_office|budget_line)_ordinal_check$/,
    /\.seat_ordinal_is_single$/,
    /\.catalogue_(edition_number_check|edition_revision_check|entry_ordinal_check|number_is_single)$/,
    /\.entry_ordinal_is_single$/,
  ],
  [
    'what a session counts and copies from its body when it is convened or opened',
    /\.session_(convened_seats|notice_days|number_last)_check$/,
    /\.body_notice_days_check$/,
    /\.(decision|minutes_annex|session_item|session_seat)_ordinal_check$/,
    /\.(decision_ordinal|annex_ordinal|item_ordinal)_is_single$/,
    /\.(seat_is_called_once|presence_of_a_called_seat|seat_is_here_once|leaves_after_it_arrived)$/,
  ],
  [
    'rules of a session and hashes of its minutes that the action has kept before it writes',
    /\.(decided_with_a_quorum|not_adopted_has_reason|stopped_with_reason|session_item_stop_reason_check)$/,
    /\.(hash_is_of_the_text|annex_hash_is_of_the_text|read_back_has_its_text)$/,
    /\.(convened_by_somebody|opened_with_its_rule|approved_by_somebody)$/,
  ],
  [
    'the person who asks, whose row is there',
    /_(answered|created|reported|verified|added|granted|checked|returned|sent|signed|acknowledged|lodged|judged|decided|submitted|recorded|opened|linked|planned|given|assigned|ended|witnessed|rated)_by_fkey$/,
    /_(answered|created|reported|verified|added|granted|checked|returned|sent|signed|acknowledged|lodged|judged|decided|submitted|recorded|opened|linked|planned|given|ended)_by_fkey$/,
    /_(answered|created|reported|verified|added|granted|checked|returned|sent|signed|acknowledged|lodged|judged|decided|submitted|recorded|opened|linked|planned|given|assigned|ended)_by_fkey$/,
    /_(answered|created|reported|verified|added|granted|checked|returned|sent|signed|acknowledged|lodged|judged|decided|submitted|recorded|opened|linked|planned|given|noted)_by_fkey$/,
    /_(answered|created|reported|verified|added|granted|checked|returned|sent|signed|acknowledged|lodged|judged|decided|submitted|recorded|opened|linked|planned|given|noted|changed|edited|appraised|approved|drafted|published|convened|assigned|ended)_by_fkey$/,
    /_(answered|created|reported|verified|added|granted|checked|returned|sent|signed|acknowledged|lodged|judged|decided|submitted|recorded|opened|linked|planned|given|noted|changed|appraised|approved|drafted|published|convened|assigned|ended)_by_fkey$/,
    /_(answered|created|reported|verified|added|granted|checked|returned|sent|signed|acknowledged|lodged|judged|decided|submitted|recorded|opened|linked|planned|given|noted|completed|assigned|ended|witnessed|rated|changed|appraised|approved|drafted|published|convened)_by_fkey$/,
    /\.(alert_author_id|assessment_author_id|assessment_reviewer_id|alert_writer_person_id)_fkey$/,
    /\.(push_subscription|person_mail|saved_view)_person_id_fkey$/,
  ],
  ['states move by the tables of allowed moves', /_state_check$/, /issued_with_two_signatures$/],
  [
    'the compartment follows from codes and flag in the server',
    /_compartment_check$/,
    /\.compartment_follows_flag$/,
    /\.signal_check1$/,
  ],
  [
    'a row of the subject that the action has read in the same transaction',
    /_(alert|situation|proposal|referral|commitment|signal|finding|assessment|run|call|meeting|body|seat|project|session|item|decision|minutes|request|edition)_id_fkey$/,
    /_(alert|situation|proposal|referral|commitment|signal|finding|assessment|run|call|meeting|body|seat|project|session|item|decision|minutes|request|signing|signatory)_id_fkey$/,
    /_(alert|situation|proposal|referral|commitment|signal|finding|assessment|run|call|drill)_id_fkey$/,
    /_(alert|situation|proposal|referral|commitment|signal|finding|assessment|run|call|meeting|body|seat|project|session|item|decision|minutes|request)_id_fkey$/,
    /_(alert|situation|proposal|referral|commitment|signal|finding|assessment|run|call|meeting|training|test|body|seat|project|session|item|decision|minutes|request|signing|signatory)_id_fkey$/,
    /\.(alert|commitment)_proposed_by_id_fkey$/,
    /\.referral_consent_recipient_id_fkey$/,
    /\.service_mapping_id_fkey$/,
    /\.duty_call_desk_id_fkey$/,
  ],
  [
    'the action refuses before it writes, with a problem of its own',
    /\.(author_cannot_sign|sent_after_check|verifier_is_not_reporter|peer_is_not_author|worker_cannot_sign|two_people_publish)$/,
    /\.accepted_becomes_something$/,
    /\.(recorder_is_not_witness|witnessed_by_the_witness)$/,
  ],
  [
    'both sides are written by the same statement of one action',
    /\.contact_check1$/,
    /\.(kit_is_validated_once|validated_by_somebody|complete_is_dated|test_state_is_dated|test_moment_is_single)$/,
    /\.paper_is_noted$/,
    /\.service\.safe_place_is_sheltered$/,
    /\.alert_recipient_check[12]$/,
    /\.assessment_check3$/,
    /\.referral_check[23]$/,
    /\.(referral_consent|situation_signal)_check$/,
    /\.entry_link_check1?$/,
    /\.role_grant_check$/,
    /\.drill_check1?$/,
    /\.signal_check2?$/,
    /\.(signal|situation)_of_drill_is_exercise$/,
    /\.import_is_named$/,
    /\.(pact_ended_on_a_day|signed_at_a_moment)$/,
    /\.(alert_recipient_alert_id_organization_id_place_id_key|ordinal_within_origin)$/,
    /\.(decision_numbered_within_signal|assessment_in_force_is_single|pathway_in_force|national_desk_is_single)$/,
  ],
  [
    'the record of a workshop: counted, moved and closed by one action each',
    /\.workshop_(number_last|minutes_sha256)_check$/,
    /\.workshop_(number_check|number_key|id_fkey|closed_by_fkey)$/,
    /\.workshop\.(open_has_its_number|closed_with_minutes)$/,
    /\.(statement_ordinal|vote_round|dissent_ordinal|vote_sector|workshop_competency_ordinal)_is_single$/,
    /\.(statement|vote|dissent|workshop_competency)_(ordinal|round|present|votes_for|votes_against)_check$/,
    /\.vote_sector_\w+$/,
    /\.sector_has_five_voters$/,
    /\.set_aside_with_reason$/,
    /_(workshop|vote)_id_fkey$/,
    /\.(statement_workshop|vote_statement)_id_fkey$/,
    /\.vote_taken_by_fkey$/,
    /\.agreement_id_fkey$/,
  ],
  [
    'the register of scenarios and the record of a mapping: counted, checked or written by one action',
    /\.mapped_\w+_(mapping_id_fkey|ordinal_check|ordinal_is_single)$/,
    /\.mapping_entered_by_fkey$/,
    /\.scenario\.(author_does_not_validate|mapping_is_named|validated_by_somebody)$/,
    /\.scenario_(author_id_fkey|validated_by_fkey|mapping_id_fkey|in_force_is_single|origin_check)$/,
    /\.scenario_(validated_by_kind_check|validation_role_check)$/,
    /\.scenario_ground_scenario_id_fkey$/,
  ],
  [
    'tokens and webhooks: written by one statement, drawn by chance, or counted by the server',
    /\.(api_token_(person_id|revoked_by)|feed_key_revoked_by)_fkey$/,
    /\.(api_token\.token|feed_key\.feed_key)_revoked_by_somebody$/,
    /\.webhook\.(paused_for_a_reason|webhook_(secret_turn|paused_because)_check)$/,
    /^parties\.webhook_delivery\./,
  ],
  [
    'keys of telephones and what their forms are known again by: hashed, dated or versioned by the server',
    /\.device_(key_hash|created_by|revoked_by|seen_in)_/,
    /\.device\.device_revoked_by_somebody$/,
    /^warning\.form_(instance|version)\./,
  ],
  [
    'constants of the code',
    /\.commitment_(kind|origin_kind|ordinal|line)_check$/,
    /\.commitment_support_(for|against|abstained)_check$/,
    /\.(support_is_whole|assignment_ends_by_somebody|assignment_subject_kind_check)$/,
    /\.commitment\.(kind_has_its_origin|warning_alone_is_restricted)$/,
    /\.commitment_origin_title_check$/,
    /\.alert_(notice_ordinal|number_last|number_series)_check$/,
    /\.alert_(level_check|number_key)$/,
    /\.alert_notice_alert_id_ordinal_key$/,
    /\.assessment_suggested_level_check$/,
    /\.referral_sending_answer_check$/,
    /\.signatory_(letter_hash|ordinal)_check$/,
    /\.signing_(number_is_single|number_last_check|recorders_check)$/,
    /\.referral_count_count_check$/,
    /\.signal_channel_check$/,
    /\.situation_resumes_as_check$/,
    /\.place_(latitude|longitude|level|population)_check$/,
    /\.place_(check|parent_id_fkey)$/,
  ],
  [
    'written by stages, sweeps and the command line, never by a request',
    /^audit\./,
    /^governance\.drill_step\./,
    /^results\.(publication|published_cell)\./,
    /^parties\.(duty_call|duty_notice|watch|entry_link)\./,
    /^warning\.(import|import_row|weekly_count|detection_run|finding|finding_signal|signal_counted)\./,
  ],
]

const nameOf = ({ schema, table, constraint }: Rule) => `${schema}.${table}.${constraint}`
const reasonFor = (rule: Rule) =>
  beyondReach.find(([, ...patterns]) => patterns.some((one) => one.test(nameOf(rule))))?.[0]
const pointsAtField = (pointer: string) =>
  /^\/params\/\w+$/.test(pointer) ||
  fields.has(pointer) ||
  [...fields].some((one) => one.endsWith(`/0${pointer}`))

describe('every rule of the database', () => {
  test('names a field of some request, or says why no request can break it', () => {
    expect(rules.length).toBeGreaterThan(300)
    const lost = rules.filter(
      (rule) => reasonFor(rule) === undefined && !pointsAtField(fieldOfRefusal(rule, constraintFields)),
    )
    expect(lost.map(nameOf)).toEqual([])
  })

  test('that has an entry exists, and the entry is a field', () => {
    const known = new Set(rules.map(nameOf))
    // Triggers raise these two; no catalogue of PostgreSQL lists them.
    const raised = ['shift_overlaps', 'referral_needs_consent']
    const entries = Object.entries(constraintFields)
    expect(
      entries.map(([name]) => name).filter((name) => !known.has(name) && !raised.includes(name)),
    ).toEqual([])
    expect(entries.filter(([, pointer]) => !pointsAtField(pointer))).toEqual([])
  })

  test('that is out of reach is so for a reason that still speaks of something', () => {
    const idle = beyondReach.flatMap(([, ...patterns]) =>
      patterns.filter((pattern) => !rules.some((rule) => pattern.test(nameOf(rule)))),
    )
    expect(idle.map(String)).toEqual([])
  })
})

const wrongAt = (reply: Reply) => {
  const { code, fields: wrong = [] } = reply.body as { code?: string; fields?: { field: string }[] }
  return [reply.status, code, wrong.map(({ field }) => field)]
}
const nowhere = '9999'
const nobody = randomUUID()
const institution = { name: 'Nueva', kind: 'institution', sector: null, validFrom: '2026-03-02' }
const contact = {
  kind: 'service',
  name: { es: 'Uno', fr: 'Un', en: 'One' },
  number: '123',
  hours: null,
  source: 'A test',
  validFrom: '2026-03-02',
}

describe('what is refused names the field', () => {
  const refused = (at: string) => [400, 'invalid-input', [at]]

  test('a place or an institution that does not exist, where the administrator names it', async () => {
    const send = async (url: string, body: object) => wrongAt(await server.as('lola').post(url, body))
    expect(await send('/api/v1/organizations', { ...institution, placeId: nowhere })).toEqual(
      refused('/placeId'),
    )
    const person = { login: 'nueva', displayName: 'Nueva', language: 'es' }
    const analyst = { role: 'analyst', placeId: '0101' }
    const roles = [analyst, { ...analyst, placeId: nowhere }]
    expect(await send('/api/v1/people', { ...person, roles })).toEqual(refused('/roles/1/placeId'))
    const invited = await server
      .as('lola')
      .post<{ personId: string }>('/api/v1/people', { ...person, roles: [analyst] })
    const grants = `/api/v1/people/${invited.body.personId}/roles`
    const liaison = { role: 'liaison', placeId: '0101', organizationId: nobody }
    expect(await send(grants, { ...analyst, placeId: nowhere })).toEqual(refused('/placeId'))
    expect(await send(grants, liaison)).toEqual(refused('/organizationId'))
    expect(await send('/api/v1/directory', { ...contact, placeId: nowhere })).toEqual(refused('/placeId'))
    expect(await send('/api/v1/duty/desks', { name: 'Mesa', placeId: nowhere })).toEqual(refused('/placeId'))
  })

  test('a place or an institution that does not exist, where signals, proposals and referrals name it', async () => {
    const referral = {
      person: 'adult',
      guardian: null,
      urgency: 'urgent',
      needs: ['safe-place'],
      safeContact: 'through-organization',
      providerId: nobody,
    }
    expect(wrongAt(await server.as('ines').post('/api/v1/referrals', referral))).toEqual(
      refused('/providerId'),
    )
    const proposal = { kind: 'alert', territoryId: '0101', subject: 'forced-labour', asks: 'Una alerta' }
    const propose = async (change: object) =>
      wrongAt(await server.as('juana').post('/api/v1/proposals', { ...proposal, ...change }))
    expect(await propose({ territoryId: nowhere })).toEqual(refused('/territoryId'))
    expect(await propose({ kind: 'recommendation', verb: 'inspect', addresseeId: nobody })).toEqual(
      refused('/addresseeId'),
    )
    const { proof: _proof, ...paper } = aSignal({ territoryId: nowhere })
    expect(wrongAt(await server.as('alba').post('/api/v1/signals/paper', paper))).toEqual(
      refused('/territoryId'),
    )
  })

  test('a shift of nobody, and a login that is taken', async () => {
    const [from, to] = ['2026-03-02T16:00:00Z', '2026-03-02T20:00:00Z']
    const plan = { from, to, shifts: [{ personId: nobody, rank: 1, from, to }] }
    expect(
      wrongAt(await server.as('berta').put(`/api/v1/duty/desks/${nationalDeskId}/shifts`, plan)),
    ).toEqual([400, 'invalid-input', ['/shifts/0/personId']])
    const taken = {
      login: 'alba',
      displayName: 'Alba',
      language: 'es',
      roles: [{ role: 'donor', placeId: '0101' }],
    }
    expect(wrongAt(await server.as('lola').post('/api/v1/people', taken))).toEqual([
      409,
      'conflict',
      ['/login'],
    ])
  })

  test('an addressee of a draft that does not exist, by its place in the list', async () => {
    const situationId = await situationsOf(server)()
    const { body } = await server
      .as('carla')
      .post<{ id: string }>('/api/v1/alerts', { situationId, kind: 'structural' })
    const save = (change: object) =>
      server.as('carla').put(`/api/v1/alerts/${body.id}/draft`, { ...aDraft(), ...change })
    const asked = [aRecommendation(), { ...aRecommendation(), organizationId: nobody }]
    expect(wrongAt(await save({ recommendations: asked }))).toEqual([
      400,
      'invalid-input',
      ['/recommendations/1/organizationId'],
    ])
    const told = [
      aRecipient({ organizationId: organizations.labour.id }),
      aRecipient({ organizationId: nobody }),
    ]
    expect(wrongAt(await save({ recipients: told }))).toEqual([
      400,
      'invalid-input',
      ['/recipients/1/organizationId'],
    ])
  })

  test('each signal of a batch that cannot be seen', async () => {
    const sent = await server.public.post('/api/v1/signals', aSignal({ dangerNow: false }))
    expect(sent.status).toBe(201)
    const list = await server.as('alba').get<{ items: { id: string }[] }>('/api/v1/signals')
    const signalIds = [list.body.items[0]?.id, nobody]
    const batch = { signalIds, outcome: 'not-relevant', reason: 'outside-the-subject' }
    expect(wrongAt(await server.as('alba').post('/api/v1/signals/triage', batch))).toEqual([
      400,
      'invalid-input',
      ['/signalIds/1'],
    ])
  })

  test('a key that nobody knows, when it is plain; a query that is wrong, as the document calls it', async () => {
    const send = async (extra: object) =>
      wrongAt(
        await server.as('lola').post('/api/v1/organizations', { ...institution, placeId: '0101', ...extra }),
      )
    expect(await send({ foo: 1, 'b-r': 2 })).toEqual([400, 'invalid-input', ['/foo', '/b-r']])
    expect(await send({ 'María Pérez': 1 })).toEqual([400, 'invalid-input', ['/']])
    const named = { ...contact, placeId: '0101', name: { ...contact.name, foo: 1 } }
    expect(wrongAt(await server.as('lola').post('/api/v1/directory', named))[2]).toEqual(['/name/foo'])
    const query = async (text: string) => wrongAt(await server.as('alba').get(`/api/v1/signals?${text}`))[2]
    expect(await query('limit=1000')).toEqual(['/query/limit'])
    expect(await query('foo=1')).toEqual(['/query/foo'])
    expect(await query('cursor=abcd')).toEqual(['/query/cursor'])
    expect(await query('cursor=%00')).toEqual(['/query/cursor'])
    expect(wrongAt(await server.as('alba').get('/api/v1/signals/1'))[2]).toEqual(['/params/id'])
  })
})
