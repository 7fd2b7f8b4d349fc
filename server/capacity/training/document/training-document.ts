import type { Learnt, TrainingReport, WireMeasure } from '../../../../vocabulary/wire/training.ts'
import { competencies, declaredSectors, findEntry } from '../../../../vocabulary/words/index.ts'
import type { Block, Document } from '../../../platform/documents/index.ts'
import { type TrainingDocumentWords, trainingDocumentWords } from './training-document-words.ts'

interface Wish {
  readonly language: 'es' | 'fr' | 'en'
  readonly demo: boolean
  readonly now: Date
}

/** What a part of the document is written with. */
export interface Pen extends Wish {
  readonly words: TrainingDocumentWords
  readonly percent: (share: number) => string
  readonly number: (value: number, digits?: number) => string
}

type Cannot = keyof TrainingDocumentWords['cannotTell']

/** The report of a training as a document: programme, who came by sector, what was learnt. No name is in it. */
export function trainingDocument(report: TrainingReport, wish: Wish): Document {
  const pen = penOf(wish)
  const { words } = pen
  const { meeting } = report.training
  return {
    language: wish.language,
    title: words.title,
    lead: [meeting.title],
    blocks: [
      { kind: 'facts', rows: factsOf(report, pen) },
      { kind: 'heading', text: words.programme },
      programmeOf(report, pen),
      { kind: 'heading', text: words.attendance },
      ...attendanceOf(report, pen),
      { kind: 'heading', text: words.learning },
      ...learningOf(report.learnt, pen),
    ],
    footer: words.title,
    watermark: wish.demo ? words.demo : null,
    pageOf: words.pageOf,
    createdAt: wish.now,
  }
}

export function penOf(wish: Wish): Pen {
  return {
    ...wish,
    words: trainingDocumentWords[wish.language],
    percent: (share) =>
      new Intl.NumberFormat(wish.language, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    number: (value, digits = 2) =>
      new Intl.NumberFormat(wish.language, { maximumFractionDigits: digits }).format(value),
  }
}

function factsOf({ training: { meeting, kit } }: TrainingReport, pen: Pen): (readonly [string, string])[] {
  const { words } = pen
  return [
    [words.kit, words.kitVersion(kit.title[pen.language] || kit.title.es, kit.version)],
    [words.kitState, words.kitStates[kit.state]],
    [words.place, meeting.placeName],
    [words.venue, meeting.venue],
    [words.begins, momentAt(meeting.startsAt, meeting, pen)],
    [words.ends, momentAt(meeting.endsAt, meeting, pen)],
  ]
}

/** An instant on the clock of the place. */
function momentAt(iso: string, meeting: { readonly utcOffsetMinutes: number }, pen: Pen): string {
  return new Intl.DateTimeFormat(pen.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(new Date(iso).getTime() + meeting.utcOffsetMinutes * 60_000))
}

function programmeOf({ training: { meeting } }: TrainingReport, pen: Pen): Block {
  return {
    kind: 'table',
    head: pen.words.session,
    widths: [0.2, 0.1, 0.3, 0.4],
    rows: meeting.agenda.map((item) => [
      momentAt(item.startsAt, meeting, pen),
      pen.number(item.minutes),
      item.title,
      item.objective,
    ]),
  }
}

function attendanceOf(report: TrainingReport, pen: Pen): Block[] {
  const { words } = pen
  const sectors = report.sectors.map(
    ({ sector, came }) =>
      [findEntry(declaredSectors, sector)?.[pen.language] ?? sector, pen.number(came)] as const,
  )
  return [
    {
      kind: 'facts',
      rows: [
        [words.invited, pen.number(report.invited)],
        [words.came, pen.number(report.came)],
        ...sectors,
        ...(report.otherSectors > 0 ? [[words.otherSectors, pen.number(report.otherSectors)] as const] : []),
      ],
    },
    { kind: 'paragraph', text: words.sectorNote },
  ]
}

/** What was learnt, or that too few answered both tests for it to be told. */
export function learningOf(learnt: Learnt | null, pen: Pen): Block[] {
  const { words } = pen
  if (learnt === null) return [{ kind: 'paragraph', text: words.tooFew }]
  return [
    { kind: 'facts', rows: figuresOf(learnt, pen) },
    { kind: 'heading', text: words.competencies },
    {
      kind: 'table',
      head: words.competency,
      widths: [0.46, 0.16, 0.16, 0.22],
      rows: learnt.competencies.map((one) => [
        findEntry(competencies, one.competency)?.[pen.language] ?? one.competency,
        pen.percent(one.preShare),
        pen.percent(one.postShare),
        told(one.gain, pen),
      ]),
    },
    { kind: 'heading', text: words.again },
    { kind: 'paragraph', text: words.againNote },
    againOf(learnt, pen),
  ]
}

/** A smaller p is said to be below this one: it is never 0. */
const leastSaid = 0.0001

function figuresOf(learnt: Learnt, pen: Pen): (readonly [string, string])[] {
  const { words } = pen
  const tested = (test: Learnt['sign']) =>
    test.kind === 'tested'
      ? words.tested(
          test.p < leastSaid ? words.pBelow(pen.number(leastSaid, 4)) : words.pIs(pen.number(test.p, 4)),
          pen.number(test.up),
          pen.number(test.down),
        )
      : words.cannotTell[test.reason as Cannot]
  return [
    [words.pairs, pen.number(learnt.pairs)],
    [words.onlyOne, pen.number(learnt.onlyPre + learnt.onlyPost)],
    [words.pre, shareTold(learnt.preShare, pen)],
    [words.post, shareTold(learnt.postShare, pen)],
    [words.meanOfGains, told(learnt.meanOfGains, pen)],
    [words.gainOfMeans, told(learnt.gainOfMeans, pen)],
    [words.meanOfChanges, told(learnt.meanOfChanges, pen)],
    [words.sign, tested(learnt.sign)],
    [words.signedRank, tested(learnt.signedRank)],
    [words.reliability, told(learnt.reliability, pen)],
  ]
}

const told = (measure: WireMeasure, pen: Pen): string =>
  measure.kind === 'measured' ? pen.number(measure.value) : pen.words.cannotTell[measure.reason as Cannot]
const shareTold = (measure: WireMeasure, pen: Pen): string =>
  measure.kind === 'measured' ? pen.percent(measure.value) : pen.words.cannotTell[measure.reason as Cannot]

function againOf(learnt: Learnt, pen: Pen): Block {
  const again = learnt.items.filter(({ teachAgain }) => teachAgain)
  if (again.length === 0) return { kind: 'paragraph', text: pen.words.againNone }
  return {
    kind: 'table',
    head: pen.words.item,
    widths: [0.1, 0.7, 0.2],
    rows: again.map(({ number, asks, postShare }) => [
      pen.number(number),
      asks[pen.language] || asks.es,
      pen.percent(postShare),
    ]),
  }
}
