import type { CapAlert, CapCode, CapInfo } from '../../../interchange/cap/index.ts'
import { capCodes } from '../../../interchange/cap/index.ts'
import type { RecommendationVerb, RiskLevel } from '../../../vocabulary/words/index.ts'
import type { AlertMessage } from '../../warning/alert/index.ts'

type Notice = AlertMessage['notice']

/*
 * How an early warning is said in the codes of CAP 1.2. The same table stands in docs/integrating.md.
 *
 * CAP was made for storms: its urgency counts in hours. A structural alert asks for answers within days, so it is never more
 * than Future, however grave it is.
 */

/** What becomes of the earlier messages. An alert that came true is closed, and its danger is not taken back: an update. */
export const messageTypes: Readonly<Record<Notice, CapAlert['messageType']>> = {
  issued: 'Alert',
  extended: 'Update',
  escalated: 'Update',
  materialised: 'Update',
  lifted: 'Cancel',
  annulled: 'Cancel',
}

const severities: Readonly<Record<RiskLevel, CapCode<'severity'>>> = {
  low: 'Minor',
  medium: 'Moderate',
  high: 'Severe',
  critical: 'Extreme',
  imminent: 'Extreme',
}

const certainties: Readonly<Record<RiskLevel, CapCode<'certainty'>>> = {
  low: 'Possible',
  medium: 'Possible',
  high: 'Likely',
  critical: 'Likely',
  imminent: 'Likely',
}

const responses: Readonly<Record<RecommendationVerb, CapCode<'responseType'>>> = {
  verify: 'Assess',
  inspect: 'Assess',
  investigate: 'Assess',
  supervise: 'Assess',
  protect: 'Execute',
  assist: 'Execute',
  refer: 'Execute',
  'open-service': 'Execute',
  'restore-service': 'Execute',
  patrol: 'Monitor',
  'report-back': 'Monitor',
  inform: 'Prepare',
  train: 'Prepare',
  convene: 'Prepare',
  allocate: 'Prepare',
  adopt: 'Prepare',
}

type Coded = Pick<CapInfo, 'categories' | 'responseTypes' | 'urgency' | 'severity' | 'certainty'>

/** The coded part of a message, the same in every language. */
export function codesOfMessage(message: AlertMessage, verbs: readonly string[]): Coded {
  const { kind, level } = message
  const categories: Coded['categories'] =
    kind === 'imminent' ? ['Security', 'Rescue'] : ['Safety', 'Security']
  switch (message.notice) {
    case 'annulled':
      // It was wrong: nothing that it said of a danger stands.
      return {
        categories,
        responseTypes: ['None'],
        urgency: 'Unknown',
        severity: 'Unknown',
        certainty: 'Unknown',
      }
    case 'lifted':
      return {
        categories,
        responseTypes: [message.reason === 'source-gone' ? 'AllClear' : 'Monitor'],
        urgency: 'Past',
        severity: severities[level],
        certainty: 'Unknown',
      }
    case 'materialised':
      return {
        categories,
        responseTypes: ['Assess'],
        urgency: 'Past',
        severity: severities[level],
        certainty: 'Observed',
      }
    default:
      return {
        categories,
        responseTypes: responseTypesOf(verbs),
        urgency: kind === 'imminent' ? 'Immediate' : 'Future',
        severity: severities[level],
        certainty: certainties[level],
      }
  }
}

/** Each once, in the order of the schema; a verb that the programme added is something to carry out. */
function responseTypesOf(verbs: readonly string[]): CapCode<'responseType'>[] {
  const wanted = new Set<string>(
    verbs.map((verb) => (Object.hasOwn(responses, verb) ? responses[verb as RecommendationVerb] : 'Execute')),
  )
  return wanted.size === 0 ? ['Monitor'] : capCodes.responseType.filter((type) => wanted.has(type))
}
