import type { CohortView } from '../../../vocabulary/wire/cohort.ts'
import { competencies, findEntry } from '../../../vocabulary/words/index.ts'
import type { Block, Document } from '../../platform/documents/index.ts'
import { learningOf, penOf } from '../training/index.ts'
import { cohortDocumentWords } from './cohort-document-words.ts'

interface Wish {
  readonly language: 'es' | 'fr' | 'en'
  readonly demo: boolean
  readonly now: Date
}
type Pen = ReturnType<typeof penOf>

/** The report of a cohort: what it was taught, how far its people came, and what was learnt. No name is in it. */
export function cohortDocument(cohort: CohortView, wish: Wish): Document {
  const pen = penOf(wish)
  const words = cohortDocumentWords[wish.language]
  return {
    language: wish.language,
    title: words.title,
    lead: [cohort.title],
    blocks: [
      { kind: 'facts', rows: factsOf(cohort, pen) },
      { kind: 'heading', text: words.teaches },
      teachesOf(cohort, pen),
      { kind: 'heading', text: words.people },
      ...peopleOf(cohort, pen),
      { kind: 'heading', text: pen.words.learning },
      { kind: 'paragraph', text: words.matched },
      ...learningOf(cohort.learnt, pen),
    ],
    footer: words.title,
    watermark: wish.demo ? pen.words.demo : null,
    pageOf: pen.words.pageOf,
    createdAt: wish.now,
  }
}

const dayTold = (day: string | null, pen: Pen): string =>
  day === null
    ? ''
    : new Intl.DateTimeFormat(pen.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))

function factsOf(cohort: CohortView, pen: Pen): (readonly [string, string])[] {
  const words = cohortDocumentWords[pen.language]
  const { kit } = cohort
  return [
    [pen.words.kit, pen.words.kitVersion(kit.title[pen.language] || kit.title.es, kit.version)],
    [pen.words.place, cohort.placeName],
    [pen.words.begins, dayTold(cohort.beginsOn, pen)],
    [words.finished, cohort.finishedOn === null ? words.goesOn : dayTold(cohort.finishedOn, pen)],
    [words.trainings, pen.number(cohort.trainings)],
  ]
}

function teachesOf(cohort: CohortView, pen: Pen): Block {
  const words = cohortDocumentWords[pen.language]
  if (cohort.teachesLevels.length === 0) return { kind: 'paragraph', text: words.teachesNothing }
  return {
    kind: 'table',
    head: [words.competency, words.level],
    widths: [0.75, 0.25],
    rows: cohort.teachesLevels.map(({ competency, level }) => [
      findEntry(competencies, competency)?.[pen.language] ?? competency,
      words.levels[level] ?? pen.number(level),
    ]),
  }
}

function peopleOf({ counts }: CohortView, pen: Pen): Block[] {
  const words = cohortDocumentWords[pen.language]
  if (counts === null) return [{ kind: 'paragraph', text: words.notYet }]
  const rows = [
    [words.invited, counts.invited],
    [words.came, counts.came],
    [words.before, counts.answeredBefore],
    [words.after, counts.answeredAfter],
    [words.ended, counts.finished],
    [words.passed, counts.passed],
    [words.dropped, counts.dropped],
    ...counts.dropReasons.map(({ reason, members }) => [words.reasons[reason], members] as const),
    [words.open, counts.open],
  ] as const
  return [
    { kind: 'facts', rows: rows.map(([name, members]) => [name, pen.number(members)] as const) },
    { kind: 'paragraph', text: words.note },
  ]
}
