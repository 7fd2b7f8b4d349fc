import type { AlertDetail } from '../../../../vocabulary/wire/alert.ts'
import {
  modalities,
  recommendationVerbs,
  sectionNames,
  type wordOf,
} from '../../../../vocabulary/words/index.ts'
import type { Block, Document } from '../../../platform/documents/index.ts'
import { type AlertDocumentWords, alertDocumentWords } from './alert-document-words.ts'

export interface DocumentWish {
  readonly language: 'es' | 'fr' | 'en'
  /** The installation is a demonstration: every page says so. */
  readonly demo: boolean
  readonly now: Date
  /** The words of the editions in force. */
  readonly say: typeof wordOf
}

/** The early warning as a document: what its reader may see of it, in its order. */
export function alertDocument(alert: AlertDetail, wish: DocumentWish): Document {
  const words = alertDocumentWords[wish.language]
  const number = alert.number ?? words.notIssued
  return {
    language: wish.language,
    title: alert.title === '' ? words.title : alert.title,
    lead: [`${words.title} · ${words.number} ${number}`],
    blocks: [
      { kind: 'facts', rows: factsOf(alert, wish) },
      ...sectionNames.flatMap((name): Block[] => [
        { kind: 'heading', text: words.sections[name] },
        { kind: 'paragraph', text: alert.sections[name] },
      ]),
      { kind: 'heading', text: words.recommendations },
      recommendationsOf(alert, wish),
      { kind: 'heading', text: words.distribution },
      recipientsOf(alert, words),
      ...noticesOf(alert, wish),
    ],
    footer: `${words.title} ${number}`,
    watermark: markOf(alert, wish, words),
    pageOf: words.pageOf,
    createdAt: wish.now,
  }
}

function factsOf(alert: AlertDetail, wish: DocumentWish): (readonly [string, string])[] {
  const words = alertDocumentWords[wish.language]
  return [
    [words.number, alert.number ?? words.notIssued],
    [words.date, alert.issuedAt === null ? words.notIssued : dayOf(alert.issuedAt, wish)],
    [words.kind, words.kinds[alert.kind]],
    [words.place, [alert.placeName, alert.departmentName].filter((name) => name !== '').join(', ')],
    [words.modality, wish.say(modalities, alert.modality, wish.language)],
    [words.level, words.levels[alert.level]],
    [
      words.validity,
      alert.expiresAt === null ? words.notIssued : words.validUntil(dayOf(alert.expiresAt, wish)),
    ],
  ]
}

function recommendationsOf(alert: AlertDetail, wish: DocumentWish): Block {
  return {
    kind: 'table',
    head: alertDocumentWords[wish.language].recommendation,
    widths: [0.2, 0.12, 0.32, 0.14, 0.22],
    rows: alert.recommendations.map((one) => [
      one.organization?.name ?? '',
      wish.say(recommendationVerbs, one.verb, wish.language),
      one.what,
      one.dueOn === null ? '' : dayOf(one.dueOn, wish),
      one.evidenceRequired,
    ]),
  }
}

function recipientsOf(alert: AlertDetail, words: AlertDocumentWords): Block {
  return {
    kind: 'table',
    head: words.recipient,
    widths: [0.7, 0.3],
    rows: alert.recipients
      .filter((one) => one.state !== 'excluded')
      .map((one) => [one.organization?.name ?? one.place?.name ?? '', words.parts[one.part]]),
  }
}

function noticesOf(alert: AlertDetail, wish: DocumentWish): Block[] {
  const words = alertDocumentWords[wish.language]
  const later = alert.notices.filter((one) => one.kind !== 'issued')
  if (later.length === 0) return []
  return [
    { kind: 'heading', text: words.notices },
    {
      kind: 'table',
      head: words.notice,
      widths: [0.25, 0.75],
      rows: later.map((one) => [
        dayOf(one.at, wish),
        [words.noticeKinds[one.kind], one.note].filter((text) => text !== '').join('. '),
      ]),
    },
  ]
}

function markOf(alert: AlertDetail, wish: DocumentWish, words: AlertDocumentWords): string | null {
  if (wish.demo) return words.marks.demo
  if (alert.exercise) return words.marks.exercise
  if (alert.state === 'annulled') return words.marks.annulled
  return alert.number === null ? words.marks.draft : null
}

/** A day written out; an instant by its day in UTC, as the numbers of alerts count their years. */
function dayOf(moment: string, wish: DocumentWish): string {
  return new Intl.DateTimeFormat(wish.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(moment),
  )
}
