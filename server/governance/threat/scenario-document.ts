import type { ScenarioDetail } from '../../../vocabulary/wire/threat.ts'
import {
  antecedents,
  type Catalogue,
  fieldCatalogues,
  modalities,
  type RiskDegree,
  riskAnchors,
  roles,
  scenarioSources,
  seasonReasons,
  threats,
  type wordOf,
} from '../../../vocabulary/words/index.ts'
import type { Block, Document } from '../../platform/documents/index.ts'
import { type ScenarioDocumentWords, scenarioDocumentWords } from './scenario-document-words.ts'

interface Wish {
  readonly language: 'es' | 'fr' | 'en'
  readonly demo: boolean
  readonly now: Date
  /** The words of the editions in force. */
  readonly say: typeof wordOf
}

/** A risk scenario as a document: what stands in the register, with who validated it and when. */
export function scenarioDocument(scenario: ScenarioDetail, wish: Wish): Document {
  const words = scenarioDocumentWords[wish.language]
  const threat = nameIn(threats, scenario.threat, wish)
  return {
    language: wish.language,
    title: `${threat}: ${scenario.placeName}`,
    lead: [`${words.title} · ${words.version(scenario.version)} · ${words.states[scenario.state]}`],
    blocks: [
      { kind: 'facts', rows: factsOf(scenario, wish) },
      { kind: 'heading', text: words.degrees },
      degreesOf(scenario, wish),
      ...textOf(words.known, scenario.known),
      ...textOf(words.notKnown, scenario.notKnown),
      ...textOf(
        words.antecedents,
        scenario.antecedentsText,
        namesIn(antecedents, scenario.antecedents, wish),
      ),
    ],
    footer: `${words.title}: ${scenario.placeName}`,
    watermark: wish.demo ? words.demo : scenario.state === 'validated' ? null : words.states[scenario.state],
    pageOf: words.pageOf,
    createdAt: wish.now,
  }
}

function factsOf(scenario: ScenarioDetail, wish: Wish): (readonly [string, string])[] {
  const words = scenarioDocumentWords[wish.language]
  const rows: readonly (readonly [string, string])[] = [
    [words.place, scenario.placeName],
    [words.threat, nameIn(threats, scenario.threat, wish)],
    [words.modalities, namesIn(modalities, scenario.modalities, wish)],
    [words.level, scenario.level === null ? words.levelMissing : words.levels[scenario.level]],
    [words.exposed, namesIn(fieldCatalogues.exposedGroups, scenario.exposed, wish)],
    [words.months, monthsOf(scenario.months, wish)],
    [words.seasons, namesIn(seasonReasons, scenario.seasonReasons, wish)],
    [words.since, scenario.since === null ? '' : dayIn(scenario.since, wish)],
    [words.sources, namesIn(scenarioSources, scenario.sources, wish)],
    [words.validated, validatedBy(scenario, wish, words)],
  ]
  return rows.filter(([, value]) => value !== '')
}

function validatedBy({ validation }: ScenarioDetail, wish: Wish, words: ScenarioDocumentWords): string {
  if (validation === null) return words.notValidated
  const by =
    validation.meetingTitle ?? (findRole(validation.role)?.[wish.language] || words.validators[validation.by])
  return words.validatedBy(by, dayIn(validation.on, wish))
}

const findRole = (role: string) => Object.entries(roles).find(([name]) => name === role)?.[1]

function degreesOf(scenario: ScenarioDetail, wish: Wish): Block {
  const words = scenarioDocumentWords[wish.language]
  const parts = [
    [words.threat, 'threat', scenario.threatDegree],
    [words.vulnerability, 'vulnerability', scenario.vulnerability],
    [words.capacity, 'capacity', scenario.capacity],
  ] as const
  return {
    kind: 'table',
    head: words.degreeHead,
    widths: [0.25, 0.12, 0.63],
    rows: parts.map(([name, part, degree]) => [
      name,
      degree === null ? words.unknown : String(degree),
      degree === null ? '' : riskAnchors[part][degree as RiskDegree][wish.language],
    ]),
  }
}

const textOf = (heading: string, ...texts: readonly string[]): Block[] => {
  const said = texts.filter((text) => text !== '')
  return said.length === 0
    ? []
    : [{ kind: 'heading', text: heading }, ...said.map((text): Block => ({ kind: 'paragraph', text }))]
}

const nameIn = (catalogue: Catalogue, code: string, wish: Wish): string =>
  wish.say(catalogue, code, wish.language)

const listIn = (names: readonly string[], wish: Wish): string =>
  new Intl.ListFormat(wish.language, { type: 'conjunction' }).format(names)

const namesIn = (catalogue: Catalogue, codes: readonly string[], wish: Wish): string =>
  listIn(
    codes.map((code) => nameIn(catalogue, code, wish)),
    wish,
  )

const dayIn = (day: string, wish: Wish): string =>
  new Intl.DateTimeFormat(wish.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

function monthsOf(months: readonly number[], wish: Wish): string {
  const names = new Intl.DateTimeFormat(wish.language, { month: 'long', timeZone: 'UTC' })
  return listIn(
    months.map((month) => names.format(new Date(Date.UTC(2026, month - 1, 15)))),
    wish,
  )
}
