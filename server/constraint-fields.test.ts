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
    /\.(subject_is_whole|session_item_subject_kind_check)$/,
    /\.(goes_on_after_it_stopped|item_stop_reason_check|item_stops_once|item_stop_(item|seat)_id_fkey)$/,
    /\.(counted_with_its_outcome|only_an_objection_moves|written_procedure_.*|written_vote_.*|session_address_.*|session_mode_check)$/,
    /\.(step_is_taken_once|request_step_.*|answer_link_.*|request_answer_.*|recorded_with_evidence|by_the_door_nobody_records)$/,
    /\.(whose_decision_it_is|with_whom_it_works|ends_with_a_result|ends_after_it_began|participation_.*|collaboration_.*)$/,
    /\.(seat_kind_check|session_seat_kind_check|minutes_reserved_.*|committee_request_superior_id_fkey)$/,
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
  [
    'what a report is made of: the action has kept its kind, period, texts, authors and hash before it writes',
    /^results\.report\.(report_(kind|period|version|revision|texts|authors|content)_check|report_(frozen_by|corrects)_fkey)$/,
    /^results\.report\.(correction_has_its_reason|report_hash_is_of_its_content|frozen_has_its_content|report_frozen_by_another)$/,
    /^results\.report\.(report_(in_hand|in_force)_is_single|report_return_note_check|report_version_is_single)$/,
    /^results\.report_profile\.report_profile_(content_check|saved_by_fkey)$/,
    /^results\.report_export\.(report_export_.*|export_file_has_its_digest)$/,
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
    /^results\.(framework|variance|entry)\./,
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
    /\.(renewed_by_a_signature|pledge_term_renewed_by_fkey|pledge_term_warned_days_check)$/,
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
    'the live room: drawn by chance, counted by the server, or written by one action that refuses first',
    /^governance\.room\.room_(projector_hash|stream|turned_away)_/,
    /^governance\.room\.shown_(round|statement)_is_/,
    /^governance\.voice\.(joined_at_is_coarse|paper_has_no_token|voice_closed_by_(fkey|somebody))$/,
    /^governance\.voice\.voice_(key_hash_check|key_is_single|number_is_single|submitted_check)$/,
    /^governance\.round\.round_(before_id_fkey|closed_by_fkey|closes_whole|dissent_rule_check|going_on_is_single)$/,
    /^governance\.round\.round_(has_its_rule|left_seconds_check|ordinal_check|ordinal_is_single|rule_stands_first)$/,
    /^governance\.round\.round_(sectors_sha256|threshold_percent|voices|voters|votes_salt|votes_sha256)_check$/,
    /^governance\.round\.round_timer_runs_or_waits$/,
    /^governance\.round_statement\.round_statement_(ordinal_check|ordinal_is_single|statement_id_fkey)$/,
    /^governance\.ballot\.(ballot_is_one_kind|ballot_(round_id_statement_id|voice_id)_fkey)$/,
    /^governance\.rating_result\./,
    /^governance\.agreement\.agreement_(rating_fkey|rests_on_one)$/,
    /^governance\.vote\.room_vote_has_its_round$/,
  ],
  [
    'who audits votes, what was fetched and published: refused by the action first, or written by one statement',
    /^governance\.vote_auditor\.(auditor_is_named_by_another|auditor_ended_by_somebody)$/,
    /^governance\.vote_auditor\.vote_auditor_named_by_fkey$/,
    /^governance\.snapshot_download\./,
    /^governance\.kept_votes\./,
    /^governance\.published_votes\.(published_digest_is_of_the_file|published_votes_(id_fkey|sha256_check))$/,
    /^governance\.published_votes\.(withdrawn_votes_have_no_file|votes_withdrawn_\w+|published_votes_withdrawn_by_fkey)$/,
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
    'cohorts, their observations, scores and trainers: read, refused or written as a whole by one action each',
    /^capacity\.cohort\.(cohort_finished_by_fkey|cohort_finished_is_dated)$/,
    /^capacity\.cohort_(member|training|seat)\.(\w+_(cohort|member)_id_fkey|dropped_with_reason)$/,
    /^capacity\.observation\.(observation_(is_single|member_id_fkey|observer_id_fkey)|observed_by_somebody|observed_shows_levels)$/,
    /^capacity\.practice_score\.(practice_score_(scorer_id_fkey|simulation_check)|scored_is_somebody)$/,
    /^capacity\.trainer(_session)?\.(founding_says_why|trainer_named_by_fkey|trainer_session_trainer_id_fkey|watched_has_level)$/,
  ],
  [
    'the bank of questions: written with the version that asks them, and retired by one action',
    /^capacity\.item\.(item_(follows|made_by|retired_by)_fkey|retired_by_somebody)$/,
    /^capacity\.(kit_item\.item_stands_once|kit_version\.kit_teaches_check)$/,
  ],
  [
    'a competency is proposed by a stage from what the workshop kept, and decided by one action that refuses first',
    /^capacity\.competency_proposal\.competency_(declined_with_words|decided_by_somebody)$/,
    /\.competency_proposal_(learner_kind|workshop_number)_check$/,
  ],
  [
    'a certificate: drawn, signed and dated by one action that refuses first',
    /^capacity\.certificate\.(certificate|founding|issued|nobody|superseded)_(is|says|has|lasts|ends|ended|certifies|by)_/,
    /\.competency_indicator_named_by_fkey$/,
    /^capacity\.certificate\.certificate_(assessor_role|basis_kind|credential|kind|status_index|subject_ref|issued_by|proposed_by|superseded_by)_/,
    // Told in the form within the same bounds; of what is held here it is a title that was bounded before.
    /^capacity\.certificate\.certificate_basis_(words|by)_check$/,
  ],
  [
    'a permit follows from its certificate, or is written and reviewed by one action that refuses first',
    /^parties\.permit\.(permit_(has|of)|override_is|review_is|only_overrides|nobody_reviews|not_justified)_/,
    /^parties\.permit\.permit_(ground|certificate_id|person_id|reviewed_by|review_note|warned_days)_/,
    /^parties\.(permission_rule|desk_fallback)\./,
  ],
  [
    'what somebody reaches, and what follows from it: counted, drawn or written by one action that refuses first',
    /^capacity\.assessment\.assessment_(has_whole_source|is_noted_by_somebody|is_of_somebody|newest|source_kind_check)$/,
    /^capacity\.assessment\.nobody_judges_themselves$/,
    /^capacity\.framework_version\.framework_(is_made_by_somebody|is_validated_once|validated_by_somebody)$/,
    /^capacity\.plan_item\.(dropped_with_words|plan_leads_upward|reached_by_an_assessment)$/,
    /^capacity\.plan_item\.plan_item_(from_level_check|made_by_fkey|reached_by_fkey)$/,
  ],
  [
    'an indicator shares the id of its commitment, and is read before a figure is noted',
    /\.indicator_id_fkey$/,
    /\.reading_indicator_id_fkey$/,
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
    'a signed sheet: enciphered and dated by one action, emptied by another',
    /^parties\.attendance_scan\.(attendance_scan_(kept|removed)_by_fkey|scan_is_(there_or_removed|removed_for_a_reason))$/,
  ],
  [
    'who proposed and settled settings, and when: written by one statement each',
    /\.detection_settings\.(settings_settled_by_another|settings_settled_by_somebody)$/,
    /\.detection_settings_(proposed|settled)_by_fkey$/,
    /\.reporting_wave_(added|withdrawn)_by_fkey$/,
    /\.reporting_wave\.(wave_of_meeting_is_single|wave_by_somebody|wave_withdrawn_by_somebody)$/,
  ],
  [
    'requests about data, sharing and safety: each side written by one action that refuses first',
    /^parties\.access_request\.(access_request_(ground|outcome|appeal_way|identity_checked_by|proposed_by|second_by)_(check|fkey))$/,
    /^parties\.access_request\.(identity_is_checked_by_somebody|checked_before_it_is_worked_on|second_is_another|second_is_dated)$/,
    /^parties\.access_request\.(answered_with_outcome|refused_with_reason_and_appeal|closed_is_dated|named_while_open)$/,
    /^parties\.access_trace\.(access_trace_(deed|keep_reason|done_by)_(check|fkey)|trace_is_noted_once|kept_with_reason|done_by_somebody)$/,
    /^parties\.legal_term\.(legal_term_set_by_fkey|term_is_set_by_somebody)$/,
    /^parties\.sharing_protocol\.(protocol_is_confirmed_by_another|protocol_ends_with_reason|sharing_protocol_confirmed_by_fkey)$/,
    /^parties\.sharing_owner\.(owner_is_named_once|sharing_owner_protocol_id_fkey)$/,
    /^parties\.outside_request\.(only_under_a_protocol|request_refused_with_reason|handed_over_with_hash)$/,
    /^parties\.outside_approval\.(owner_answers_once|owner_refuses_with_reason)$/,
    /^governance\.volunteer_pause\./,
    /^governance\.person_incident\.(contained_is_dated|contained_by_measures|incident_closed_with_reason)$/,
    /^governance\.bias_review\.(bias_review_(quarter|seen|written_by|adopted_by)_(check|fkey)|adopted_by_another)$/,
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
    /^results\.(publication|published_cell|counted_signal|fact|cell|stale|counted_day|told_figure)\./,
    /^parties\.(duty_call|duty_notice|watch|entry_link)\./,
    /^warning\.(import|import_row|weekly_count|detection_run|detection_job|reporting_gap|finding|finding_signal|signal_counted)\./,
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
