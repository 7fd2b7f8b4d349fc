import type { ScenarioRow } from '../../../vocabulary/wire/threat.ts'
import { fieldCatalogues, threats, wordOf } from '../../../vocabulary/words/index.ts'
import { wordsOf } from '../../parties/catalogue/index.ts'
import { type Column, column, exportsOf, heads, type Route, yesOrNo } from '../../platform/http/index.ts'
import { scenarioDocumentWords } from './scenario-document-words.ts'

const columns: readonly Column<ScenarioRow>[] = [
  column(heads.territory, ({ placeName }) => placeName),
  column(['Amenaza', 'Menace', 'Threat'], ({ threat }, language, say) => say(threats, threat, language)),
  column(['Nivel', 'Niveau', 'Level'], ({ level }, language) =>
    level === null ? null : scenarioDocumentWords[language].levels[level],
  ),
  column(['Capacidad sin conocer', 'Capacité non connue', 'Capacity not known'], ({ uncertain }, language) =>
    yesOrNo(uncertain, language),
  ),
  column(['Quiénes están expuestos', 'Qui est exposé', 'Who is exposed'], ({ exposed }, language) =>
    exposed.map((code) => wordOf(fieldCatalogues.exposedGroups, code, language)).join('; '),
  ),
  column(['Meses (1 a 12)', 'Mois (1 à 12)', 'Months (1 to 12)'], ({ months }) => months.join('; ')),
  column(heads.state, ({ state }) => state),
  column(['Versión', 'Version', 'Version'], ({ version }) => version),
  column(['Origen (código)', 'Origine (code)', 'Origin (code)'], ({ origin }) => origin),
  column(['Escrito', 'Écrit', 'Written'], ({ writtenAt }) => writtenAt),
  column(['Validado el', 'Validé le', 'Validated on'], ({ validation }) => validation?.on ?? null),
  column(['Validado por', 'Validé par', 'Validated by'], ({ validation }, language) =>
    validation === null ? null : scenarioDocumentWords[language].validators[validation.by],
  ),
]

/** The register of risk scenarios as files; what is known of each stands in its own document. */
export const scenarioExports = (list: Route): Route[] =>
  exportsOf<ScenarioRow>(list, {
    wordsOf,
    name: { es: 'Escenarios de riesgo', fr: 'Scénarios de risque', en: 'Risk scenarios' },
    columns,
  })
