import type { ReportContent } from '../../../../vocabulary/wire/report.ts'
import type { ReportState } from '../../../../vocabulary/words/index.ts'
import type { Block, Document } from '../../../platform/documents/index.ts'
import { outcomeBlocks } from './outcome-blocks.ts'
import { type Pen, paragraphs, penOf } from './report-pen.ts'

export interface ReportWish {
  readonly language: 'es' | 'fr' | 'en'
  readonly demo: boolean
  readonly state: ReportState
  readonly hash: string | null
  /** When it was frozen, or now. */
  readonly at: Date
}

/** A report as a document: one structure of blocks, whatever it is then written as. */
export function reportDocument(content: ReportContent, wish: ReportWish): Document {
  const pen = penOf(wish.language)
  const { words } = pen
  const title = words.titles[content.kind]
  return {
    language: wish.language,
    title,
    lead: [
      content.period,
      words.days(pen.day(content.from), pen.day(content.to)),
      words.version(pen.number(content.version)),
    ],
    blocks: [{ kind: 'facts', rows: factsOf(content, wish, pen) }, ...bodyOf(content, pen)],
    footer: `${title} · ${content.period} · ${words.version(pen.number(content.version))}`,
    watermark: wish.demo
      ? words.watermarks.demo
      : wish.state === 'frozen' || wish.state === 'superseded'
        ? null
        : words.watermarks.draft,
    pageOf: words.pageOf,
    createdAt: wish.at,
  }
}

function factsOf(content: ReportContent, wish: ReportWish, pen: Pen): (readonly [string, string])[] {
  const { words } = pen
  const rows: [string, string | null][] = [
    [words.period, words.days(pen.day(content.from), pen.day(content.to))],
    [words.states[wish.state], pen.day(wish.at.toISOString())],
    [words.framework, content.framework],
    [words.reason, content.reason || null],
    [words.readAt, pen.day(content.readAt)],
    [words.hash, wish.hash],
  ]
  return rows.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]))
}

function bodyOf(content: ReportContent, pen: Pen): Block[] {
  const acts = actBlocks(content, pen)
  const published = publishedBlocks(content, pen)
  if (content.kind === 'situation' || content.kind === 'alert-follow-up')
    return [
      ...written(pen.words.situation, content.situation, pen),
      ...acts,
      ...followedBlocks(content, pen),
      ...published,
    ]
  return [
    ...outcomeBlocks(content, pen),
    ...acts,
    ...published,
    ...genderBlocks(content, pen),
    ...written(pen.words.lessons, content.lessons, pen),
  ]
}

const written = (heading: string, text: ReportContent['lessons'], pen: Pen): Block[] => [
  { kind: 'heading', text: heading },
  ...paragraphs(pen.text(text) || pen.words.notWritten),
]

function actBlocks({ acts }: ReportContent, { words, number }: Pen): Block[] {
  const names = Object.keys(words.actNames) as (keyof typeof acts)[]
  return [
    { kind: 'heading', text: words.acts },
    { kind: 'facts', rows: names.map((name) => [words.actNames[name], number(acts[name])] as const) },
    { kind: 'paragraph', text: words.actsNote },
  ]
}

function followedBlocks({ followed }: ReportContent, { words, number, day }: Pen): Block[] {
  return [
    { kind: 'heading', text: words.followed },
    followed.length === 0
      ? { kind: 'paragraph', text: words.noFollowed }
      : {
          kind: 'table',
          head: words.followedHead,
          widths: [0.28, 0.13, 0.1, 0.12, 0.11, 0.1, 0.16],
          rows: followed.map((one) => [
            `${one.number} · ${one.title} · ${one.placeName}`,
            day(one.issuedOn),
            ...[one.asked, one.answered, one.verified, one.overdue].map(number),
            one.owing.join('; '),
          ]),
        },
  ]
}

function publishedBlocks({ published }: ReportContent, { words, number, day }: Pen): Block[] {
  return [
    { kind: 'heading', text: words.published },
    { kind: 'paragraph', text: published.length === 0 ? words.noPublished : words.publishedNote },
    ...(published.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            head: words.publishedHead,
            widths: [0.3, 0.45, 0.25],
            rows: published.map((cell) => [
              day(cell.quarter),
              cell.placeName,
              cell.count === null ? words.fewer(number(cell.smallestShown)) : number(cell.count),
            ]),
          },
        ]),
  ]
}

function genderBlocks(content: ReportContent, pen: Pen): Block[] {
  const { words } = pen
  const marked = content.outcomes.map((one) => [
    `${one.code} · ${pen.text(one.statement)}`,
    words.markers[one.gender] ?? '',
    words.markers[one.diversity] ?? '',
  ])
  return [
    ...written(words.gender, content.gender, pen),
    ...(marked.length === 0
      ? []
      : [{ kind: 'table' as const, head: words.markersHead, widths: [0.6, 0.2, 0.2], rows: marked }]),
  ]
}
