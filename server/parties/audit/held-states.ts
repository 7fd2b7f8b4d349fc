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
  held('pact', 'governance.pact'),
  held('signing', 'governance.signing'),
  held('pledge-rating', 'governance.pledge_rating'),
  held('service', 'parties.service'),
  held('catalogue-edition', 'parties.catalogue_edition'),
  held('webhook', 'parties.webhook'),
  held('keeper-circle', 'sealed.keeper_circle'),
  held('keeper-request', 'sealed.keeper_request'),
  held('scenario', 'governance.scenario'),
  held('mapping', 'governance.mapping'),
  held('session-item', 'governance.session_item', { unlinked: ['pending'] }),
  held('minutes', 'governance.minutes'),
  held('territory', 'parties.territory', { key: 'place_id' }),
  held('signal', 'warning.signal', { gone: ['purged'], byImport: true }),
  held('import', 'warning.import', { unlinked: ['staging'] }),
  held('situation', 'warning.situation'),
  held('assessment', 'warning.assessment'),
  held('finding', 'warning.finding'),
  held('alert', 'warning.alert'),
  held('alert-recipient', 'warning.alert_recipient', { unlinked: ['listed', 'excluded', 'embargoed'] }),
  held('commitment', 'commitment.commitment', { unlinked: ['proposed'] }),
  held('response-action', 'warning.response_action'),
  held('proposal', 'warning.proposal'),
  held('appeal', 'warning.appeal'),
  held('referral', 'warning.referral', { gone: ['purged'] }),
  held('kit', 'capacity.kit_version'),
  held('training', 'capacity.training'),
  held('training-test', 'capacity.test', { unlinked: ['waiting'] }),
]

/**
 * Every subject whose rows verification holds against a digest; those named here have no state of their own: an assignment
 * is in force or it ended, and a body, a project or a session is told by what it says.
 */
export const subjectsWithFacts: readonly string[] = [
  ...heldTables.map(({ subject }) => subject),
  'assignment',
  'api-token',
  'feed-key',
  'device',
  // A protocol only stands; the state of a drill is that of its meeting.
  'protocol',
  'drill',
  'project',
  'activity',
  'body',
  'session',
  'committee-request',
  // A key is in use or retired, the newest of its desk or an earlier one.
  'person-key',
  'desk-key',
]
