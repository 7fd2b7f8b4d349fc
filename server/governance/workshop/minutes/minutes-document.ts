import {
  competencies,
  declaredSectors,
  dissentRules,
  isRole,
  roles,
  sectors,
  workshopThemes,
} from '../../../../vocabulary/words/index.ts'
import type { Block, Document } from '../../../platform/documents/index.ts'
import { dayIn, momentIn, nameIn } from './in-words.ts'
import type { MinutesRecord } from './minutes-record.ts'
import { minutesWords } from './minutes-words.ts'
import { roundBlocks } from './round-blocks.ts'
import { statementBlocks } from './statement-blocks.ts'

export interface MinutesWish {
  readonly language: 'es' | 'fr' | 'en'
  /** The installation is a demonstration: every page says so. */
  readonly demo: boolean
  /** When the record closed; now, while it is a draft. */
  readonly at: Date
  /** The digest of the final text; null while the record is open. */
  readonly sha256: string | null
}

/** The minutes and report of a workshop: what was asked, who was there, what was agreed, and who disagreed. */
export function minutesDocument(record: MinutesRecord, wish: MinutesWish): Document {
  const words = minutesWords[wish.language]
  const number = record.number ?? words.noNumber
  const mark = wish.sha256 === null ? words.marks.draft : null
  return {
    language: wish.language,
    title: record.title,
    lead: [`${words.title} · ${number}`],
    blocks: [...textBlocks(record, wish.language), ...digestBlocks(wish)],
    footer: `${words.title} ${number}`,
    watermark: wish.demo ? words.marks.demo : mark,
    pageOf: words.pageOf,
    createdAt: wish.at,
  }
}

function textBlocks(record: MinutesRecord, language: 'es' | 'fr' | 'en'): Block[] {
  const words = minutesWords[language]
  return [
    { kind: 'facts', rows: factsOf(record, language) },
    { kind: 'heading', text: words.people },
    ...peopleBlocks(record, language),
    { kind: 'heading', text: words.agenda },
    agendaBlock(record, language),
    { kind: 'heading', text: words.rule },
    { kind: 'facts', rows: ruleRows(record, language) },
    ...roundBlocks(record, language),
    { kind: 'heading', text: words.statements },
    ...statementBlocks(record, language),
    { kind: 'heading', text: words.agreements },
    agreementBlock(record, language),
    ...indicatorBlocks(record, language),
    { kind: 'heading', text: words.competencies },
    competencyBlock(record, language),
  ]
}

function digestBlocks({ language, sha256 }: MinutesWish): Block[] {
  if (sha256 === null) return []
  const words = minutesWords[language]
  return [
    { kind: 'heading', text: words.digest },
    { kind: 'paragraph', text: sha256 },
    { kind: 'paragraph', text: words.digestNote },
  ]
}

function factsOf(record: MinutesRecord, language: 'es' | 'fr' | 'en'): (readonly [string, string])[] {
  const words = minutesWords[language]
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).formatRange(
    new Date(record.days[0] ?? 0),
    new Date(record.days.at(-1) ?? 0),
  )
  const theme = record.theme === null ? words.ownQuestion : nameIn(workshopThemes, record.theme, language)
  const { people } = record
  return [
    [words.number, record.number ?? words.noNumber],
    [words.dates, dates],
    [words.place, [record.venue, record.placeName].filter((name) => name !== '').join(', ')],
    [words.theme, theme],
    [words.question, record.question],
    [words.came, people === null ? '' : words.cameOf(String(people.came), String(people.invited))],
  ]
}

function peopleBlocks({ people }: MinutesRecord, language: 'es' | 'fr' | 'en'): Block[] {
  const words = minutesWords[language]
  if (people === null) return [{ kind: 'paragraph', text: words.peopleLater }]
  const rest = (name: string, count: number) => (count === 0 ? [] : [[name, String(count)]])
  return [
    {
      kind: 'table',
      head: words.institution,
      widths: [0.75, 0.25],
      rows: [
        ...people.institutions.map((one) => [one.name, String(one.people)]),
        ...rest(words.withoutInstitution, people.withoutInstitution),
      ],
    },
    {
      kind: 'table',
      head: words.sector,
      widths: [0.75, 0.25],
      rows: [
        ...people.sectors.map((one) => [nameIn(declaredSectors, one.sector, language), String(one.people)]),
        ...rest(words.otherSectors, people.otherSectors),
      ],
    },
    { kind: 'paragraph', text: words.sectorsNote },
    {
      kind: 'table',
      head: words.days,
      widths: [0.75, 0.25],
      rows: people.days.map((one) => [dayIn(one.day, language), String(one.people)]),
    },
  ]
}

function agendaBlock({ agenda, utcOffsetMinutes }: MinutesRecord, language: 'es' | 'fr' | 'en'): Block {
  const words = minutesWords[language]
  if (agenda.length === 0) return { kind: 'paragraph', text: words.noAgenda }
  return {
    kind: 'table',
    head: words.agendaItem,
    widths: [0.2, 0.32, 0.36, 0.12],
    rows: agenda.map((item) => [
      momentIn(item.startsAt, { language, utcOffsetMinutes }),
      item.title,
      item.objective,
      words.minutes(String(item.minutes)),
    ]),
  }
}

function ruleRows({ rule }: MinutesRecord, language: 'es' | 'fr' | 'en'): (readonly [string, string])[] {
  const words = minutesWords[language]
  return [
    [words.threshold, words.percent(String(rule.thresholdPercent))],
    [words.voters, String(rule.minimumVoters)],
    [words.dissentRule, nameIn(dissentRules, rule.dissent, language)],
  ]
}

function agreementBlock({ agreements }: MinutesRecord, language: 'es' | 'fr' | 'en'): Block {
  const words = minutesWords[language]
  if (agreements.length === 0) return { kind: 'paragraph', text: words.noAgreements }
  return {
    kind: 'table',
    head: words.agreement,
    widths: [0.09, 0.23, 0.1, 0.14, 0.11, 0.1, 0.13, 0.1],
    rows: agreements.map((one) => [
      words.fromStatement(String(one.ordinal), String(one.statement)),
      one.what,
      words.lines[one.line],
      one.owner,
      one.placeName,
      one.dueOn === null ? '' : dayIn(one.dueOn, language),
      one.evidenceRequired,
      supportOf(one, language),
    ]),
  }
}

function supportOf({ support, round }: MinutesRecord['agreements'][number], language: 'es' | 'fr' | 'en') {
  const words = minutesWords[language]
  const counts = {
    for: String(support.for),
    against: String(support.against),
    abstain: String(support.abstain),
  }
  return typeof round === 'number' ? words.rounds.support(String(round), counts) : words.counts(counts)
}

/** By which figure each agreement will be seen, as it was agreed. */
function indicatorBlocks({ agreements }: MinutesRecord, language: 'es' | 'fr' | 'en'): Block[] {
  const words = minutesWords[language]
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  const rows = agreements.flatMap(({ ordinal, indicator }) =>
    indicator
      ? [
          [
            String(ordinal),
            indicator.name,
            words.fromTo(figure.format(indicator.baseline), figure.format(indicator.target), indicator.unit),
            dayIn(indicator.targetOn, language),
            indicator.measuredBy,
          ],
        ]
      : [],
  )
  if (rows.length === 0) return []
  return [
    { kind: 'heading', text: words.indicators },
    { kind: 'table', head: words.indicator, widths: [0.08, 0.28, 0.22, 0.14, 0.28], rows },
  ]
}

function competencyBlock(record: MinutesRecord, language: 'es' | 'fr' | 'en'): Block {
  const words = minutesWords[language]
  if (record.competencies.length === 0) return { kind: 'paragraph', text: words.noCompetencies }
  return {
    kind: 'table',
    head: words.competency,
    widths: [0.28, 0.22, 0.38, 0.12],
    rows: record.competencies.map((one) => [
      nameIn(competencies, one.competency, language),
      learnerIn(one, language),
      one.why,
      one.statement === null ? '' : String(one.statement),
    ]),
  }
}

function learnerIn(one: MinutesRecord['competencies'][number], language: 'es' | 'fr' | 'en'): string {
  if (one.learnerKind === 'sector') return nameIn(sectors, one.learner, language)
  return isRole(one.learner) ? roles[one.learner][language] : one.learner
}
