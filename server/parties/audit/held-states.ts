/** A table whose rows have a state that every move writes into the chain as well. */
export interface HeldTable {
  /** The `subjectKind` of its moves. */
  readonly subject: string
  readonly table: string
  /** The column that holds the subject's id. */
  readonly key: string
  /** States after which retention has deleted the row. */
  readonly gone: readonly string[]
  /** Rows that an import published have one link together, and none of their own until somebody moves them. */
  readonly byImport: boolean
  /** States of rows that came with another subject's move (the recipients with their alert) and made none yet. */
  readonly unlinked: readonly string[]
}

const held = (subject: string, table: string, more: Partial<HeldTable> = {}): HeldTable => ({
  subject,
  table,
  key: 'id',
  gone: [],
  byImport: false,
  unlinked: [],
  ...more,
})

/** Verification holds the present state of each of these rows against its last link. */
export const heldTables: readonly HeldTable[] = [
  held('meeting', 'parties.meeting'),
  held('workshop', 'governance.workshop'),
  held('statement', 'governance.statement'),
  // A draft that nobody saw may be dropped.
  held('round', 'governance.round', { gone: ['draft'] }),
  held('pact', 'governance.pact'),
  held('signing', 'governance.signing'),
  held('pledge-rating', 'governance.pledge_rating'),
  held('pledge-term', 'governance.pledge_term'),
  held('competency-proposal', 'capacity.competency_proposal'),
  held('competency-framework', 'capacity.framework_version'),
  held('competency-plan', 'capacity.plan_item'),
  held('service', 'parties.service'),
  held('catalogue-edition', 'parties.catalogue_edition'),
  held('webhook', 'parties.webhook'),
  held('keeper-circle', 'sealed.keeper_circle'),
  held('keeper-request', 'sealed.keeper_request'),
  held('scenario', 'governance.scenario'),
  held('mapping', 'governance.mapping'),
  held('session-item', 'governance.session_item', { unlinked: ['pending'] }),
  held('minutes', 'governance.minutes'),
  held('access-request', 'parties.access_request'),
  held('sharing-protocol', 'parties.sharing_protocol'),
  held('outside-request', 'parties.outside_request'),
  held('person-incident', 'governance.person_incident'),
  held('bias-review', 'governance.bias_review'),
  held('territory', 'parties.territory', { key: 'place_id' }),
  held('signal', 'warning.signal', { gone: ['purged'], byImport: true }),
  held('import', 'warning.import', { unlinked: ['staging'] }),
  held('situation', 'warning.situation'),
  held('assessment', 'warning.assessment'),
  held('finding', 'warning.finding'),
  held('detection-job', 'warning.detection_job'),
  held('report', 'results.report'),
  held('report-export', 'results.report_export'),
  held('detection-settings', 'warning.detection_settings'),
  held('alert', 'warning.alert'),
  held('alert-recipient', 'warning.alert_recipient', { unlinked: ['listed', 'excluded', 'embargoed'] }),
  held('commitment', 'commitment.commitment', { unlinked: ['proposed'] }),
  held('response-action', 'warning.response_action'),
  held('proposal', 'warning.proposal'),
  held('appeal', 'warning.appeal'),
  held('referral', 'warning.referral', { gone: ['purged'] }),
  held('certificate', 'capacity.certificate'),
  held('kit', 'capacity.kit_version'),
  held('item', 'capacity.item', { unlinked: ['in-use'] }),
  held('cohort', 'capacity.cohort'),
  held('trainer', 'capacity.trainer'),
  held('training', 'capacity.training'),
  held('results-framework', 'results.framework'),
  held('results-entry', 'results.entry'),
  held('training-test', 'capacity.test', { unlinked: ['waiting'] }),
]

/**
 * Every subject whose rows verification holds against a digest; those named here have no state of their own: an assignment
 * is in force or it ended, and a body, a project or a session is told by what it says.
 */
export const subjectsWithFacts: readonly string[] = [
  ...heldTables.map(({ subject }) => subject),
  'assignment',
  // A judgement is never changed: a later one stands.
  'competency-assessment',
  // Whoever audits votes is in force or not any more; what was published stays so, or was withdrawn.
  'vote-auditor',
  'published-votes',
  // A mapping is a session of a workshop, or of none.
  'mapping-workshop',
  'api-token',
  // A permit holds until its day; an emergency is judged afterwards.
  'permit',
  'feed-key',
  // What a sweep deleted, and what protects people in a place, are written once.
  'retention-proof',
  'safety-plan',
  // A wave is noted once, and withdrawn once.
  'reporting-wave',
  'device',
  // A protocol only stands; the state of a drill is that of its meeting.
  'protocol',
  'drill',
  'project',
  // Why a figure differs is written once; a later text stands beside it.
  'results-variance',
  // Who reports to whom is saved anew each time.
  'report-profile',
  'activity',
  'body',
  'session',
  'committee-request',
  'participation',
  'collaboration',
  // A key is in use or retired, the newest of its desk or an earlier one.
  'person-key',
  'desk-key',
]
