import type { NewScenario, ScenarioText } from '../../../vocabulary/wire/threat.ts'
import {
  antecedents,
  type Catalogue,
  fieldCatalogues,
  hasCode,
  modalities,
  scenarioSources,
  seasonReasons,
  threats,
} from '../../../vocabulary/words/index.ts'
import { personOf } from '../../commitment/index.ts'
import { knowsCodes } from '../../parties/catalogue/index.ts'
import { dayOf } from '../../parties/directory/index.ts'
import { requirePlace } from '../../parties/place/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { missingParts } from './scenario.ts'
import {
  changeScenario,
  getScenario,
  recordScenario,
  type ScenarioRecord,
  type ScenarioTable,
  scenarios,
} from './scenario-store.ts'

interface Parts {
  readonly chance: Chance
}

/** Where a first version comes from: the desk's own analysis, or a mapping session. */
export interface Origin {
  readonly mappingId: string | null
}

/** @throws Problem invalid-input for a code that its catalogue does not have, or a day to come */
async function refuseUnknown(work: Work, text: ScenarioText): Promise<void> {
  const lists: readonly (readonly [string, Catalogue, readonly string[]])[] = [
    ['modalities', modalities, text.modalities],
    ['exposed', fieldCatalogues.exposedGroups, text.exposed],
    ['antecedents', antecedents, text.antecedents],
    ['seasonReasons', seasonReasons, text.seasonReasons],
    ['sources', scenarioSources, text.sources],
  ]
  const knows = await knowsCodes(work)
  for (const [field, catalogue, codes] of lists) {
    const at = codes.findIndex((code) => !knows(catalogue, code))
    if (at >= 0) throw Problem.of('invalid-input', `/${field}/${at}`, 'unknown-code')
  }
  if (text.since !== null && text.since > dayOf(work.now))
    throw Problem.of('invalid-input', '/since', 'in-the-future')
}

const columnsOf = (text: ScenarioText) => ({
  modalities: [...new Set(text.modalities)],
  exposed: [...new Set(text.exposed)],
  threat_degree: text.threatDegree,
  vulnerability: text.vulnerability,
  capacity: text.capacity,
  antecedents: [...new Set(text.antecedents)],
  antecedents_text: text.antecedentsText,
  months: [...new Set(text.months)].sort((a, b) => a - b),
  season_reasons: [...new Set(text.seasonReasons)],
  known: text.known,
  not_known: text.notKnown,
  since: text.since,
  sources: [...new Set(text.sources)],
})

const unvalidated = {
  asked_at: null,
  state: 'draft',
  validated_by_kind: null,
  validation_meeting_id: null,
  validation_role: null,
  validated_on: null,
  validated_by: null,
  validation_note: '',
  retire_reason: null,
} as const

/** Writes the first version of a scenario. @throws Problem invalid-input, not-permitted for a place of somebody else */
export async function draftScenario(
  work: Work,
  given: { readonly scenario: NewScenario; readonly origin: Origin },
  parts: Parts,
): Promise<string> {
  const { placeId, threat, ...text } = given.scenario
  if (!hasCode(threats, threat)) throw Problem.of('invalid-input', '/threat', 'unknown-code')
  await refuseUnknown(work, text)
  await requirePlace(work, placeId)
  const { mappingId } = given.origin
  const row: ScenarioTable = {
    id: parts.chance.uuid(),
    lineage_id: parts.chance.uuid(),
    version: 1,
    place_id: placeId,
    threat,
    ...columnsOf(text),
    origin: mappingId === null ? 'analysis' : 'mapping',
    mapping_id: mappingId,
    author_id: personOf(work),
    written_at: work.now,
    state_since: work.now,
    ...unvalidated,
  }
  await scenarios(work).insertInto('governance.scenario').values(row).execute()
  recordScenario(work, row, { act: 'drafted', state: 'draft' })
  return row.id
}

/** Writes a draft anew. Its author has to ask for validation again. */
export async function rewriteScenario(work: Work, id: string, text: ScenarioText): Promise<void> {
  const scenario = await getDraft(work, id)
  await refuseUnknown(work, text)
  await changeScenario(work, id, { ...columnsOf(text), asked_at: null })
  recordScenario(work, scenario, { act: 'rewritten', state: 'draft' })
}

/** The draft is whole and waits for those who validate. @throws Problem scenario-incomplete naming each part */
export async function askValidation(work: Work, id: string): Promise<void> {
  const scenario = await getDraft(work, id)
  refuseIncomplete(scenario)
  await changeScenario(work, id, { asked_at: work.now })
  recordScenario(work, scenario, { act: 'asked', state: 'draft' })
}

export function refuseIncomplete(scenario: ScenarioRecord): void {
  const missing = missingParts(scenario)
  if (missing.length > 0)
    throw new Problem(
      'scenario-incomplete',
      missing.map((field) => ({ field: `/${field}`, code: 'missing' })),
    )
}

/**
 * Begins the next version of what is in force, with its words; the version in force stands until the next is validated.
 *
 * @throws Problem move-not-allowed, conflict when a draft of the next version is there already
 */
export async function reviseScenario(work: Work, id: string, parts: Parts): Promise<string> {
  const found = await scenarios(work)
    .selectFrom('governance.scenario')
    .selectAll()
    .select((row) => row.cast<string>('since', 'text').as('since'))
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new Problem('not-found')
  if (found.state !== 'validated') throw Problem.of('move-not-allowed', '/state', found.state)
  const last = await scenarios(work)
    .selectFrom('governance.scenario')
    .select((row) => row.fn.max('version').as('version'))
    .where('lineage_id', '=', found.lineage_id)
    .executeTakeFirst()
  const row: ScenarioTable = {
    ...found,
    id: parts.chance.uuid(),
    version: (last?.version ?? found.version) + 1,
    author_id: personOf(work),
    written_at: work.now,
    state_since: work.now,
    ...unvalidated,
  }
  await scenarios(work).insertInto('governance.scenario').values(row).execute()
  recordScenario(work, row, { act: 'drafted', state: 'draft' })
  return row.id
}

async function getDraft(work: Work, id: string): Promise<ScenarioRecord> {
  const scenario = await getScenario(work, id)
  if (scenario.state !== 'draft') throw Problem.of('move-not-allowed', '/state', scenario.state)
  return scenario
}
