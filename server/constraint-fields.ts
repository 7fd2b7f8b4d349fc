import { sectionNames } from '../vocabulary/words/index.ts'
import type { ConstraintFields } from './platform/database/index.ts'

const section = (name: string) => [`warning.alert.alert_${name}_check`, `/sections/${name}`] as const

const inEachLanguage = (text: string) =>
  ['es', 'fr', 'en'].map(
    (language) => [`governance.project.project_${text}_${language}_check`, `/${text}/${language}`] as const,
  )

/**
 * Which field of a request a refusal of the database speaks of, where the wire calls it otherwise than the column.
 * `constraint-fields.test.ts` holds this against the rules that the database really has.
 */
export const constraintFields: ConstraintFields = {
  // parties
  'parties.contact.contact_name_es_check': '/name/es',
  'parties.contact.contact_name_fr_check': '/name/fr',
  'parties.contact.contact_name_en_check': '/name/en',
  'parties.contact.contact_check': '/validTo',
  'parties.meeting.cancelled_with_reason': '/reason',
  'parties.meeting.meeting_cancel_reason_check': '/reason',
  'parties.meeting.meeting_ends_after_it_starts': '/endsAt',
  'parties.meeting.drill_open_is_single': '/params/id',
  'parties.organization.organization_check': '/validTo',
  'parties.pathway.pathway_receiver_check': '/pathway/receiver',
  'parties.pathway.pathway_text_check': '/pathway/text',
  'parties.pathway.pathway_check': '/pathway/lastVerifiedOn',
  'parties.pathway.pathway_place_id_fkey': '/params/placeId',
  'parties.territory.territory_place_id_fkey': '/params/placeId',
  'parties.territory.territory_check': '/reason',
  'parties.territory.territory_state_reason_check': '/reason',
  'parties.territory_keeper.territory_keeper_place_id_fkey': '/params/placeId',
  'parties.place.place_id_check': '/country/code',
  'parties.place.place_name_check': '/country/name',
  'parties.place.place_root_is_single': '/country',
  'parties.push_subscription.push_subscription_auth_check': '/keys/auth',
  'parties.push_subscription.push_subscription_p256dh_check': '/keys/p256dh',
  'parties.role_grant.role_grant_check1': '/organizationId',
  'parties.role_grant.role_grant_person_id_fkey': '/params/id',
  'parties.shift.shift_check': '/to',
  'parties.shift.shift_desk_id_fkey': '/params/id',
  shift_overlaps: '/from',
  'parties.saved_view.saved_view_name_is_single': '/name',
  'parties.assignment.assignment_in_force_is_single': '/personId',
  // catalogues
  'parties.catalogue_edition.catalogue_edition_catalogue_check': '/params/catalogue',
  'parties.catalogue_edition.catalogue_draft_is_single': '/params/catalogue',
  'parties.catalogue_edition.published_is_complete': '/note',
  'parties.catalogue_entry.code_is_listed_once': '/entries',
  // meetings
  'parties.meeting.meeting_offset_is_on_earth': '/utcOffsetMinutes',
  'parties.meeting.mapping_is_not_listed': '/listed',
  // services
  'parties.service.service_end_reason_check': '/reason',
  'parties.service.ended_with_reason': '/reason',
  'parties.service.listed_is_verified': '/reachedThrough',
  'parties.service.shelter_has_no_address': '/whereabouts',
  // tokens of programs
  'parties.api_token.token_lasts_a_year_at_most': '/days',
  // scenarios
  'governance.scenario.scenario_retire_reason_check': '/reason',
  'governance.scenario.scenario_validation_note_check': '/note',
  'governance.scenario.retired_with_reason': '/reason',
  'governance.scenario.scenario_draft_is_single': '/params/id',
  // bodies and the programme
  'governance.body.body_check': '/endedOn',
  // sessions of a committee
  'governance.session.extraordinary_with_reason': '/extraordinaryReason',
  'governance.session_item.one_item_is_open': '/to',
  'governance.item_conflict.conflict_is_declared_once': '/seatId',
  'governance.decision_vote.seat_votes_once': '/seatId',
  'governance.minutes_mark.seat_signs_once': '/seatId',
  'governance.minutes_publication.minutes_publication_pkey': '/params/id',
  'governance.seat_term.term_ends_after_it_starts': '/toOn',
  'governance.seat_term.seat_is_held_once': '/fromOn',
  ...Object.fromEntries(['name', 'objective', 'since'].flatMap(inEachLanguage)),
  'governance.project.project_is_public_once': '/public',
  'governance.project.project_begins_somewhen': '/startsOn',
  'governance.project.project_ends_after_it_starts': '/endsOn',
  'governance.project_implementer.implementer_is_named_once': '/implementerIds',
  'governance.project_implementer.project_implementer_organization_id_fkey': '/implementerIds',
  'governance.activity.activity_is_noted_once': '/kind',
  'governance.activity.activity_ends_after_it_starts': '/toOn',
  // recommendations
  'commitment.commitment.commitment_owner_id_fkey': '/organizationId',
  'commitment.commitment.commitment_is_complete': '/recommendations',
  'commitment.commitment.commitment_decline_note_check': '/note',
  'commitment.commitment.commitment_verification_note_check': '/note',
  'commitment.commitment.accepted_with_date': '/promisedOn',
  'commitment.commitment.declined_with_reason': '/reason',
  'commitment.commitment.not_verified_with_reason': '/reason',
  'warning.response_action.response_action_check': '/assignedTo',
  'warning.response_action.response_action_check1': '/reason',
  'warning.response_action.response_action_check2': '/to',
  // the pact
  'governance.pact.pact_name_es_check': '/name/es',
  'governance.pact.pact_name_fr_check': '/name/fr',
  'governance.pact.pact_name_en_check': '/name/en',
  'governance.pact.pact_text_es_check': '/text/es',
  'governance.pact.pact_text_fr_check': '/text/fr',
  'governance.pact.pact_text_en_check': '/text/en',
  'governance.pact.pact_ends_after_it_begins': '/validTo',
  'governance.signatory.organization_signs_once': '/organizationId',
  // signals
  'warning.signal.signal_find_hash_check': '/find',
  'warning.signal.signal_find_hash_key': '/find',
  'warning.signal.signal_observed_kind_check': '/observed/kind',
  'warning.signal.signal_triage_outcome_check': '/outcome',
  'warning.signal.signal_check3': '/duplicateOf',
  'warning.signal.contact_preference_is_a_code': '/contactPreference',
  'warning.signal.observed_period_begins_right': '/observed/from',
  // situations and assessments
  'warning.situation.situation_open_is_single': '/modality',
  'warning.situation.situation_check': '/outcome',
  'warning.situation_signal.signal_in_one_situation': '/signalId',
  'warning.assessment.assessment_in_hand_is_single': '/params/id',
  'warning.assessment.assessment_check': '/threat',
  'warning.assessment.assessment_check1': '/vulnerability',
  'warning.assessment.assessment_check2': '/capacity',
  'warning.assessment.assessment_check4': '/reason',
  'warning.assessment.deviation_is_justified': '/deviationReason',
  'warning.finding_judgement.finding_judgement_check': '/reason',
  // alerts
  ...Object.fromEntries(sectionNames.map(section)),
  'warning.alert.alert_check_note_check': '/note',
  'warning.alert.alert_check_singles_out_check': '/couldSingleOutReporter',
  'warning.alert.alert_check_warns_check': '/couldWarnTrafficker',
  'warning.alert.alert_return_note_check': '/note',
  'warning.alert.embargo_with_reason': '/reason',
  'warning.alert_recipient.alert_recipient_check': '/placeId',
  // workshops
  'governance.workshop.workshop_threshold_percent_check': '/rule/thresholdPercent',
  'governance.workshop.workshop_minimum_voters_check': '/rule/minimumVoters',
  'governance.workshop.workshop_dissent_rule_check': '/rule/dissent',
  'governance.statement.statement_set_aside_reason_check': '/reason',
  'governance.vote.vote_votes_for_check': '/for',
  'governance.vote.vote_votes_against_check': '/against',
  'governance.vote.vote_abstentions_check': '/abstain',
  'governance.vote.somebody_voted': '/for',
  'governance.vote.voters_were_present': '/for',
  'governance.dissent.dissent_is_somebodys': '/sector',
  'governance.agreement.agreement_statement_id_fkey': '/agreements/0/statementId',
  'governance.workshop_competency.competency_is_asked_once': '/competencies',
  'governance.workshop_competency.workshop_competency_statement_id_fkey': '/competencies/0/statementId',
  // proposals and appeals
  'warning.proposal.proposal_decline_note_check': '/note',
  'warning.proposal.declined_with_reason': '/reason',
  'warning.appeal.appeal_is_single': '/params/id',
  'warning.appeal.appeal_answer_check': '/words',
  'warning.appeal.appeal_check': '/outcome',
  // mechanisms and drills
  'governance.protocol.protocol_ends_after_it_begins': '/validUntil',
  'governance.protocol.protocol_version_is_single': '/version',
  'governance.protocol.protocol_place_id_fkey': '/params/placeId',
  'governance.protocol.protocol_says_something': '/reference',
  'governance.drill.drill_next_actions_check': '/nextActions',
  'governance.drill.drill_ends_with_result': '/result',
  // referrals
  'warning.referral.referral_check': '/guardian',
  'warning.referral.referral_check1': '/outcome',
  'warning.referral_consent.consent_in_force_is_single': '/purposes',
  'warning.referral_sending.referral_sending_check': '/reason',
  referral_needs_consent: '/to',
  // trainings
  'capacity.answer_sheet.sheet_is_single': '/participantId',
}
