import type { AlertRow } from '../../../vocabulary/wire/alert.ts'
import { modalities } from '../../../vocabulary/words/index.ts'
import { wordsOf } from '../../parties/catalogue/index.ts'
import { type Column, column, exportsOf, type Route } from '../../platform/http/index.ts'
import { alertDocumentWords } from './document/index.ts'

const columns: readonly Column<AlertRow>[] = [
  column(['Número', 'Numéro', 'Number'], ({ number }) => number),
  column(['Tipo', 'Type', 'Kind'], ({ kind }, language) => alertDocumentWords[language].kinds[kind]),
  column(['Estado (código)', 'État (code)', 'State (code)'], ({ state }) => state),
  column(['Nivel', 'Niveau', 'Level'], ({ level }, language) => alertDocumentWords[language].levels[level]),
  column(['Título', 'Titre', 'Title'], ({ title }) => title),
  column(['Territorio', 'Territoire', 'Territory'], ({ placeName }) => placeName),
  column(['Modalidad', 'Forme', 'Modality'], ({ modality }, language, say) =>
    say(modalities, modality, language),
  ),
  column(['Emitida', 'Émise', 'Issued'], ({ issuedAt }) => issuedAt),
  column(['Vence', 'Expire', 'Expires'], ({ expiresAt }) => expiresAt),
  column(
    ['Recomendaciones', 'Recommandations', 'Recommendations'],
    ({ recommendations }) => recommendations.total,
  ),
  column(['Contestadas', 'Avec réponse', 'Answered'], ({ recommendations }) => recommendations.answered),
  column(
    ['Sin respuesta', 'Sans réponse', 'Unanswered'],
    ({ recommendations }) => recommendations.unanswered,
  ),
  column(['Con retraso', 'En retard', 'Overdue'], ({ recommendations }) => recommendations.overdue),
  column(['Verificadas', 'Vérifiées', 'Verified'], ({ recommendations }) => recommendations.verified),
]

/** The list of alerts as files: acts of institutions. What may involve an authority, drafts and exercises stay at the desk. */
export const alertExports = (list: Route): Route[] =>
  exportsOf<AlertRow>(list, {
    name: { es: 'Alertas', fr: 'Alertes', en: 'Alerts' },
    columns,
    wordsOf,
    leaves: ({ restricted, exercise, issuedAt }) => !restricted && !exercise && issuedAt !== null,
  })
