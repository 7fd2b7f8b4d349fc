export interface Covered {
  /** The subjects that may be named: a recommendation is part of its alert as well. */
  readonly subjects: readonly string[]
  /** The column that says of which subject a row is. */
  readonly of: string
  /** What changes without a move, is held by the comparison of states, or says nothing that somebody reads. */
  readonly leftOut: string
  readonly where?: string
}

const issued = 'issued_at is not null'
/** Every table whose content the chain holds; a column that is added is decided upon here. */
export const tables: Readonly<Record<string, Covered>> = {
  'parties.meeting': { subjects: ['meeting'], of: 'id', leftOut: 'state_since revision changed_at' },
  'parties.meeting_material': { subjects: ['meeting'], of: 'meeting_id', leftOut: '' },
  'parties.participant': { subjects: ['meeting'], of: 'meeting_id', leftOut: '' },
  'governance.session': { subjects: ['session'], of: 'id', leftOut: '' },
  'governance.session_seat': { subjects: ['session'], of: 'session_id', leftOut: '' },
  'governance.seat_presence': { subjects: ['session'], of: 'session_id', leftOut: '' },
  'governance.session_item': {
    subjects: ['session', 'session-item'],
    of: 'session_id',
    leftOut: 'state_since',
    where: `state = 'done'`,
  },
  'governance.item_conflict': { subjects: ['session-item'], of: 'item_id', leftOut: '' },
  'governance.decision': { subjects: ['session-item'], of: 'item_id', leftOut: '' },
  'governance.decision_vote': { subjects: ['session-item'], of: 'decision_id', leftOut: '' },
  'governance.committee_request': { subjects: ['committee-request'], of: 'id', leftOut: '' },
  'governance.appraisal': { subjects: ['committee-request'], of: 'request_id', leftOut: '' },
  'governance.minutes': { subjects: ['minutes'], of: 'id', leftOut: 'state_since' },
  'governance.minutes_mark': { subjects: ['minutes'], of: 'minutes_id', leftOut: '' },
  'governance.minutes_annex': { subjects: ['minutes'], of: 'minutes_id', leftOut: '' },
  'governance.minutes_publication': { subjects: ['minutes'], of: 'id', leftOut: '' },
  'governance.project': { subjects: ['project'], of: 'id', leftOut: '' },
  'governance.activity': { subjects: ['activity'], of: 'id', leftOut: '' },
  'governance.body': { subjects: ['body'], of: 'id', leftOut: 'notice_days' },
  'governance.seat': { subjects: ['body'], of: 'body_id', leftOut: '' },
  'governance.seat_term': { subjects: ['body'], of: 'seat_id', leftOut: '' },
  'warning.signal': {
    subjects: ['signal'],
    of: 'id',
    leftOut: 'find_hash receipt_key receipt_used_on state_since queue_rank proof detail_due_at',
  },
  'warning.signal_decision': { subjects: ['signal'], of: 'signal_id', leftOut: '' },
  'warning.situation': {
    subjects: ['situation'],
    of: 'id',
    leftOut: 'state_since urgent assessment_due_at alerted_at resumes_as',
  },
  'warning.independence': { subjects: ['situation'], of: 'situation_id', leftOut: '' },
  'warning.situation_clock_reason': { subjects: ['situation'], of: 'situation_id', leftOut: '' },
  'warning.assessment': { subjects: ['assessment'], of: 'id', leftOut: '', where: `state = 'approved'` },
  'warning.alert': {
    subjects: ['alert'],
    of: 'id',
    leftOut: `state_since revision created_at language check_singles_out check_warns check_note check_warnings_reviewed checked_by
      checked_at checked_revision sent_at signature_due_at return_reason return_note returned_by returned_at`,
    where: issued,
  },
  'warning.alert_notice': { subjects: ['alert'], of: 'alert_id', leftOut: '' },
  'warning.alert_recipient': {
    subjects: ['alert', 'alert-recipient'],
    of: 'alert_id',
    leftOut: 'visible_from acknowledge_due_at',
    where: 'acknowledged_at is not null',
  },
  'commitment.commitment': {
    subjects: ['alert', 'commitment'],
    of: 'origin_id',
    leftOut: `origin_title state_since created_by created_at visible_from open_from
      unanswered_escalated_at overdue_escalated_at`,
    where: `${issued} and reported_at is not null`,
  },
  'governance.workshop': {
    subjects: ['workshop'],
    of: 'id',
    leftOut: 'state_since',
    where: 'closed_at is not null',
  },
  'governance.workshop_competency': { subjects: ['workshop'], of: 'workshop_id', leftOut: '' },
  'governance.statement': { subjects: ['statement'], of: 'id', leftOut: 'state_since' },
  'governance.vote': { subjects: ['statement'], of: 'statement_id', leftOut: '' },
  'governance.vote_sector': { subjects: ['statement'], of: 'vote_id', leftOut: '' },
  'governance.dissent': { subjects: ['statement'], of: 'vote_id', leftOut: '' },
  'governance.agreement': { subjects: ['workshop'], of: 'workshop_id', leftOut: '' },
  'parties.assignment': { subjects: ['assignment'], of: 'id', leftOut: '' },
  'commitment.evidence': { subjects: ['commitment'], of: 'commitment_id', leftOut: '' },
  'warning.response_action': { subjects: ['response-action'], of: 'id', leftOut: 'state_since' },
  'warning.proposal': { subjects: ['proposal'], of: 'id', leftOut: 'unanswered_escalated_at' },
  'warning.appeal': { subjects: ['appeal'], of: 'id', leftOut: '' },
  'governance.pact': { subjects: ['pact'], of: 'id', leftOut: '' },
  'governance.signing': { subjects: ['signing'], of: 'id', leftOut: 'state_since' },
  'governance.signatory': { subjects: ['signing'], of: 'signing_id', leftOut: '' },
  'governance.pledge': { subjects: ['signing'], of: 'signatory_id', leftOut: '' },
  'governance.pledge_rating': { subjects: ['pledge-rating'], of: 'signatory_id', leftOut: '' },
  'warning.referral': {
    subjects: ['referral'],
    of: 'id',
    leftOut: 'state_since legal_basis_lapse_told_at acceptance_due_at follow_up_due_at',
    where: 'sent_at is not null',
  },
  'parties.device': { subjects: ['device'], of: 'id', leftOut: 'seen_in' },
  'parties.api_token': { subjects: ['api-token'], of: 'id', leftOut: 'last_used_on' },
  'sealed.keeper_circle': { subjects: ['keeper-circle'], of: 'id', leftOut: '' },
  'sealed.keeper': {
    subjects: ['keeper-circle'],
    of: 'circle_id',
    leftOut: '',
    where: 'accepted_at is not null',
  },
  'sealed.keeper_request': { subjects: ['keeper-request'], of: 'id', leftOut: '' },
  'sealed.keeper_answer': {
    subjects: ['keeper-request'],
    of: 'request_id',
    leftOut: '',
    where: `answer = 'released'`,
  },
  'parties.feed_key': { subjects: ['feed-key'], of: 'id', leftOut: 'last_used_on' },
  'parties.webhook': { subjects: ['webhook'], of: 'id', leftOut: 'state_since failing_since' },
  'parties.service': { subjects: ['service'], of: 'id', leftOut: 'state_since' },
  'parties.catalogue_edition': { subjects: ['catalogue-edition'], of: 'id', leftOut: '' },
  'parties.catalogue_entry': { subjects: ['catalogue-edition'], of: 'edition_id', leftOut: '' },
  'governance.scenario': { subjects: ['scenario'], of: 'id', leftOut: 'state_since' },
  'governance.mapping': { subjects: ['mapping'], of: 'id', leftOut: '' },
  'governance.mapped_place': { subjects: ['mapping'], of: 'mapping_id', leftOut: '' },
  'governance.mapped_service': { subjects: ['mapping'], of: 'mapping_id', leftOut: '' },
  'governance.mapped_role': { subjects: ['mapping'], of: 'mapping_id', leftOut: '' },
  'governance.mapped_season': { subjects: ['mapping'], of: 'mapping_id', leftOut: '' },
  'warning.referral_consent': { subjects: ['referral'], of: 'referral_id', leftOut: '' },
  'governance.protocol': { subjects: ['protocol'], of: 'id', leftOut: '' },
  'governance.drill': { subjects: ['drill'], of: 'id', leftOut: '', where: 'ended_at is not null' },
  'governance.drill_step': { subjects: ['drill'], of: 'drill_id', leftOut: '' },
  'capacity.kit_version': { subjects: ['kit'], of: 'id', leftOut: '' },
  'capacity.training': { subjects: ['training'], of: 'id', leftOut: '' },
  'capacity.test': { subjects: ['training-test'], of: 'id', leftOut: '' },
  'capacity.answer_sheet': { subjects: ['training-test'], of: 'test_id', leftOut: '' },
  'sealed.desk': {
    subjects: ['desk-key'],
    of: 'id',
    leftOut: '',
    // Other deeds give a desk a key behind the product's back; this one came by the product's own way.
    where: `exists (select from sealed.desk_key k join audit.link l on l.subject_kind = 'desk-key' and l.subject_id = k.id::text
                    where k.desk_id = sealed.desk.id)`,
  },
  'sealed.desk_key': {
    subjects: ['desk-key'],
    of: 'id',
    // Drawn by the database, which lets nobody set it.
    leftOut: 'ordinal',
    where: 'previous is not null',
  },
  'sealed.desk_key_share': { subjects: ['desk-key'], of: 'key_id', leftOut: '' },
  'sealed.person_key': { subjects: ['person-key'], of: 'id', leftOut: '' },
  'sealed.person_key_lock': {
    subjects: ['person-key'],
    of: 'key_id',
    leftOut: '',
    where: `kind = 'passkey'`,
  },
  'warning.referral_sending': { subjects: ['referral'], of: 'referral_id', leftOut: '' },
}
