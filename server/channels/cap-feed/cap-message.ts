import {
  type CapAlert,
  type CapArea,
  type CapInfo,
  type CapTime,
  plainInfo,
} from '../../../interchange/cap/index.ts'
import {
  annulReasons,
  type Catalogue,
  closingOutcomes,
  escalationReasons,
  extendReasons,
  liftReasons,
  modalities,
  recommendationVerbs,
  sectionNames,
  type wordOf,
} from '../../../vocabulary/words/index.ts'
import {
  type AlertMessage,
  alertDocumentWords,
  type MessageRecommendation,
} from '../../warning/alert/index.ts'
import { codesOfMessage, messageTypes } from './cap-codes.ts'
import { capWords } from './cap-words.ts'
import { offsetMinutesAt } from './zone-offset.ts'

/** Who sends, for the whole installation. */
export interface CapIdentity {
  /** One name in the whole world, for instance a mail address: no space, comma, `<` or `&`. */
  readonly sender: string
  /** IANA name of the zone in which times are written. */
  readonly zone: string
}

export interface CapWish {
  readonly identity: CapIdentity
  readonly senderName: string
  /** Whom a message that has no recipient is a copy for: the copies of two readers may differ, and so do their names. */
  readonly copyFor: 'desk' | 'reader'
  readonly demo: boolean
  readonly recommendations: readonly MessageRecommendation[]
  /** The words of the editions in force. */
  readonly say: typeof wordOf
}

type Language = AlertMessage['language']

/** What was said of an alert, for the systems of an institution: never public, never a place finer than a municipality. */
export function capMessage(message: AlertMessage, wish: CapWish): CapAlert {
  const words = capWords[message.language]
  const { recipient } = message
  return {
    identifier: identifierOf(message, message.ordinal, wish),
    sender: wish.identity.sender,
    sent: timeOf(message.at, wish),
    status: message.exercise ? 'Exercise' : wish.demo ? 'Test' : 'Actual',
    messageType: messageTypes[message.notice],
    source: null,
    scope: recipient === null ? 'Restricted' : 'Private',
    restriction: recipient === null ? words.restriction : null,
    addresses: recipient === null ? [] : [recipient.organizationName.replaceAll('"', '’')],
    codes: [],
    note: noteOf(message, wish),
    references: message.earlier.map(({ ordinal, at }) => ({
      sender: wish.identity.sender,
      identifier: identifierOf(message, ordinal, wish),
      sent: timeOf(at, wish),
    })),
    incidents: [],
    infos: languagesOf(message).map((language) => infoOf(message, language, wish)),
  }
}

/** The language in which it was written comes first: a reader that takes one info takes that. */
const languagesOf = ({ language }: AlertMessage): Language[] => [
  language,
  ...(['es', 'fr', 'en'] as const).filter((one) => one !== language),
]

/**
 * The same for one notice and one recipient whenever it is fetched. Two recipients are asked for different things, so their
 * messages have different names.
 */
function identifierOf(message: AlertMessage, ordinal: number, wish: CapWish): string {
  const whose = message.recipient === null ? wish.copyFor : message.recipient.id.slice(0, 8)
  return `${message.number}.${ordinal}.${whose}`
}

const timeOf = (at: Date, { identity }: CapWish): CapTime => ({
  at: at.toISOString(),
  offsetMinutes: offsetMinutesAt(at, identity.zone),
})

function noteOf(message: AlertMessage, wish: CapWish): string | null {
  const words = capWords[message.language]
  const notes = [
    ...(message.exercise ? [words.notes.exercise] : wish.demo ? [words.notes.demo] : []),
    ...(messageTypes[message.notice] === 'Cancel' ? [words.notices[message.notice](message.number)] : []),
  ]
  return notes.length === 0 ? null : notes.join(' ')
}

const isOver = ({ notice }: AlertMessage): boolean =>
  notice === 'lifted' || notice === 'annulled' || notice === 'materialised'

function infoOf(message: AlertMessage, language: Language, wish: CapWish): CapInfo {
  const words = capWords[language]
  const modality = wish.say(modalities, message.modality, language)
  const asked = isOver(message) ? [] : wish.recommendations
  return {
    ...plainInfo,
    ...codesOfMessage(
      message,
      asked.flatMap(({ verb }) => (verb === null ? [] : [verb])),
    ),
    language,
    event: words.event(words.kinds[message.kind], modality),
    audience: words.audience,
    eventCodes: [{ valueName: 'VIGIA-MODALITY', value: message.modality }],
    effective: timeOf(message.at, wish),
    expires: isOver(message) || message.expiresAt === null ? null : timeOf(message.expiresAt, wish),
    senderName: wish.senderName,
    headline: headlineOf(message, language, wish),
    description: descriptionOf(message, language, wish),
    instruction: instructionOf(message, language, { ...wish, recommendations: asked }),
    parameters: [
      { valueName: 'VIGIA-NUMBER', value: message.number },
      { valueName: 'VIGIA-KIND', value: message.kind },
      { valueName: 'VIGIA-LEVEL', value: message.level },
      { valueName: 'VIGIA-NOTICE', value: message.notice },
      { valueName: 'VIGIA-WRITTEN-IN', value: message.language },
    ],
    areas: [areaOf(message)],
  }
}

/** In the language it was written in, the title stands; in the others what the codes say. */
export function headlineOf(
  message: AlertMessage,
  language: Language,
  { demo, say }: Pick<CapWish, 'demo' | 'say'>,
): string {
  const words = capWords[language]
  const about =
    language === message.language
      ? message.title
      : [say(modalities, message.modality, language), ...message.place.names].join(', ')
  const headline = words.headline(words.notices[message.notice](message.number), about)
  if (message.exercise) return words.marked(words.marks.exercise, headline)
  return demo ? words.marked(words.marks.demo, headline) : headline
}

const reasonLists: Readonly<Record<AlertMessage['notice'], Catalogue | null>> = {
  issued: null,
  extended: extendReasons,
  escalated: escalationReasons,
  materialised: closingOutcomes,
  lifted: liftReasons,
  annulled: annulReasons,
}

/** What the codes say, in the language of the info; then what people wrote, as they wrote it, saying in which language. */
function descriptionOf(message: AlertMessage, language: Language, wish: CapWish): string {
  const words = capWords[language]
  const document = alertDocumentWords[language]
  const reasons = reasonLists[message.notice]
  const coded = [
    words.fact(document.place, message.place.names.join(', ')),
    words.fact(document.modality, wish.say(modalities, message.modality, language)),
    words.fact(document.level, document.levels[message.level]),
    ...(isOver(message) || message.expiresAt === null
      ? []
      : [words.fact(document.validity, document.validUntil(dayOf(message.expiresAt, language, wish)))]),
    ...(reasons === null || message.reason === null
      ? []
      : [words.fact(words.reason, wish.say(reasons, message.reason, language))]),
  ]
  const written = [
    ...(message.note === '' ? [] : [message.note]),
    ...(isOver(message)
      ? []
      : sectionNames
          .filter((name) => message.sections[name] !== '')
          .map((name) => words.fact(document.sections[name], message.sections[name]))),
  ]
  const saysWhich = language !== message.language && written.length > 0
  return [coded.join('\n'), ...(saysWhich ? [words.writtenIn[message.language]] : []), ...written].join(
    '\n\n',
  )
}

function instructionOf(message: AlertMessage, language: Language, wish: CapWish): string | null {
  if (wish.recommendations.length === 0) return null
  const words = capWords[language]
  const [addressee, , , due, evidence] = alertDocumentWords[language].recommendation
  const steps = wish.recommendations.map((one, index) =>
    [
      words.asked({
        ordinal: String(index + 1),
        verb: wish.say(recommendationVerbs, one.verb, language),
        what: one.what,
      }),
      ...(one.organizationName === null ? [] : [words.fact(addressee, one.organizationName)]),
      ...(one.dueOn === null ? [] : [words.fact(due, writtenDay(one.dueOn, language))]),
      words.fact(evidence, one.evidenceRequired),
    ].join('\n'),
  )
  const saysWhich = language !== message.language
  return [...(saysWhich ? [words.writtenIn[message.language]] : []), ...steps].join('\n\n')
}

/** A day of the calendar has no zone. */
const writtenDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))

const dayOf = (at: Date, language: Language, { identity }: CapWish): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: identity.zone }).format(at)

/** Names and the national code: no outline and no point, so that nothing says more than the municipality. */
const areaOf = ({ place }: AlertMessage): CapArea => ({
  areaDesc: place.names.join(', '),
  polygons: [],
  circles: [],
  geocodes: [{ valueName: 'NATIONAL-CODE', value: place.id }],
  altitude: null,
  ceiling: null,
})
