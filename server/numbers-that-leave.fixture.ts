/** Why a number may leave the desk, to a donor or to anybody, as a route tells it. */
export const grounds = {
  gate: 'told by the gate: `disclosure` decided, or it is the rule itself',
  acts: 'acts of institutions and of bodies, which are exact',
  gatedFigures:
    'figures of results: guarded ones are told coarsely, without the counts behind them, from quarters that are over',
  machine: 'of the machine or of a clock, and of nobody',
  named:
    'of a public register: who consented is named there, and of the others eleven and more alone are told',
  rows: 'of single rows that the database shows no donor: every policy there is of the programme or of the desk',
  own: 'of what waits for the asker, and of nobody else',
  place: 'facts of places, public elsewhere',
} as const

export type Ground = keyof typeof grounds

/**
 * Every number in the reply of a route that anybody, a donor or whoever is signed in may read. A new route, or a new number in one,
 * fails until it stands here: a count of persons, reporters, signals, situations or referrals has no other ground than the gate.
 */
export const numbersThatLeave: Readonly<Record<string, readonly [Ground, string]>> = {
  '/api/v1/places': ['place', 'latitude level longitude population'],
  '/api/v1/public/registration/head': ['machine', 'size'],
  '/api/v1/public/registration/consistency': ['machine', 'size'],
  '/api/v1/services': ['rows', 'leftMinutes'],
  '/api/v1/services/:id': ['rows', 'leftMinutes'],
  '/api/v1/duty': ['rows', 'rank'],
  '/api/v1/duty/desks/:id/shifts': ['rows', 'hidden rank'],
  '/api/v1/duty/shifts/mine': ['own', 'hidden rank'],
  '/api/v1/saved-views': ['own', 'hidden'],
  '/api/v1/keepers': ['rows', 'able number threshold'],
  '/api/v1/keepers/desk-keys': ['rows', 'leftMinutes number released threshold'],
  '/api/v1/keepers/requests': ['rows', 'leftMinutes released threshold'],
  '/api/v1/keepers/requests/:id': ['rows', 'leftMinutes released threshold'],
  '/api/v1/keys/desks': ['rows', 'number'],
  '/api/v1/public/calendar': ['machine', 'utcOffsetMinutes'],
  '/api/v1/intake/challenge': ['machine', 'bits'],
  '/api/v1/threats': ['rows', 'months version'],
  '/api/v1/threats/:id': ['rows', 'capacity months threatDegree version vulnerability'],
  '/api/v1/mappings': ['rows', 'minutes risk roles safe scenarios services utcOffsetMinutes'],
  '/api/v1/mappings/:id': ['rows', 'minutes months utcOffsetMinutes'],
  '/api/v1/vote-audits': ['own', 'ordinal voters'],
  '/api/v1/public/committee/sessions': ['acts', 'decisions recommendations'],
  '/api/v1/public/committee/sessions/:id': ['acts', 'needed ordinal present seat signed utcOffsetMinutes'],
  '/api/v1/pact/pacts': ['acts', 'institutions termMonths'],
  '/api/v1/pact/signatories': ['acts', 'commitments evidence members overdue verified'],
  '/api/v1/pact/signings': ['rows', 'signatories'],
  '/api/v1/pact/signings/:id': [
    'rows',
    'abstained against baseline commitments evidence for institutions leftMinutes members minutes ordinal overdue overdueDays progressPercent target termMonths utcOffsetMinutes value verified',
  ],
  '/api/v1/public/pacts': ['acts', 'institutions termMonths'],
  '/api/v1/public/pact': ['named', 'evidence institutions members termMonths unnamed unnamedPeople'],
  '/api/v1/public/pact/:id': ['named', 'evidence institutions members termMonths unnamed'],
  '/api/v1/attention': ['own', 'count leftMinutes'],
  '/api/v1/publication/counts': ['gate', 'atLeast count roundedTo smallestShown'],
  '/api/v1/publication/tables': ['gate', 'gridVersion roundedTo smallestShown'],
  '/api/v1/publication/answer': ['gate', 'atLeast count smallestShown'],
  '/api/v1/reports': ['machine', 'version'],
  '/api/v1/reports/:id': [
    'gatedFigures',
    'alertsIssued answered asked count definition diversity gender high low overdue percentage planned recommendationsIssued revision sessionsHeld smallestShown trainingsHeld unanswered value variance verified version',
  ],
  '/api/v1/reports/:id/comparison': ['gatedFigures', 'earlier'],
  '/api/v1/reports/:id/exports': ['machine', 'share'],
  '/api/v1/report-exports/:id': ['machine', 'share'],
  '/api/v1/results/figures': ['machine', 'version'],
  '/api/v1/results/figures/:code': ['gatedFigures', 'denominator high low numerator value version'],
  '/api/v1/results/model': ['acts', 'diversity gender outcomes rows value'],
  '/api/v1/results/pmf': [
    'gatedFigures',
    'denominator diversity gender high low numerator outcomes planned rows value variance version',
  ],
}
