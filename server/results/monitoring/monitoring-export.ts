import type { MonitoredRow } from '../../../vocabulary/wire/monitoring.ts'
import {
  appraisals,
  commitmentLines,
  recommendationDeclineReasons,
  recommendationVerbs,
} from '../../../vocabulary/words/index.ts'
import { commitmentLeaves } from '../../commitment/index.ts'
import { wordsOf } from '../../parties/catalogue/index.ts'
import { type Column, column, exportsOf, heads, type Route } from '../../platform/http/index.ts'

type Language = 'es' | 'fr' | 'en'
type Told = Readonly<Record<Language, string>>

const mechanisms: Readonly<Record<string, Told>> = {
  recommendation: {
    es: 'Sistema de alerta temprana',
    fr: 'Système d’alerte rapide',
    en: 'Early-warning system',
  },
  'committee-recommendation': { es: 'Comité directivo', fr: 'Comité de pilotage', en: 'Steering committee' },
}

/** How far it was carried out, in the words that monitoring systems count by. */
const standings: Readonly<Record<string, Told>> = {
  unanswered: { es: 'Sin respuesta', fr: 'Sans réponse', en: 'Unanswered' },
  issued: { es: 'Pendiente de respuesta', fr: 'En attente de réponse', en: 'Awaiting an answer' },
  accepted: { es: 'Aceptada, sin iniciar', fr: 'Acceptée, non commencée', en: 'Accepted, not begun' },
  declined: { es: 'No aceptada', fr: 'Non acceptée', en: 'Not accepted' },
  'in-progress': { es: 'En proceso', fr: 'En cours', en: 'In progress' },
  'reported-done': {
    es: 'Informada como cumplida, sin verificar',
    fr: 'Déclarée accomplie, non vérifiée',
    en: 'Reported as done, not verified',
  },
  verified: { es: 'Cumplida', fr: 'Accomplie', en: 'Carried out' },
  'not-verified': { es: 'No verificada', fr: 'Non vérifiée', en: 'Not verified' },
  withdrawn: { es: 'Retirada', fr: 'Retirée', en: 'Withdrawn' },
}

/** The targets of the Goals that name trafficking in persons, whatever is recommended against it. */
const targets = '5.2; 8.7; 16.2'

const day = (moment: string | null): string | null => moment?.slice(0, 10) ?? null
const standingOf = ({ commitment }: MonitoredRow): string =>
  commitment.unanswered ? 'unanswered' : commitment.state

/** What was recommended, by whom and on what. */
const asked: readonly Column<MonitoredRow>[] = [
  column(['Código', 'Code', 'Code'], ({ commitment: { origin, ordinal } }) =>
    [origin.number ?? '', String(ordinal)].filter((part) => part !== '').join('/'),
  ),
  column(
    ['Mecanismo', 'Mécanisme', 'Mechanism'],
    ({ commitment }, language) => mechanisms[commitment.kind]?.[language] ?? commitment.kind,
  ),
  column(['Documento', 'Document', 'Document'], ({ commitment }) => commitment.origin.number),
  column(['Fecha', 'Date', 'Date'], ({ commitment }) => day(commitment.issuedAt)),
  column(['Recomendación', 'Recommandation', 'Recommendation'], ({ commitment }) => commitment.what),
  column(['Acción', 'Action', 'Action'], ({ commitment }, language, say) =>
    say(recommendationVerbs, commitment.verb, language),
  ),
  column(['Fundamento', 'Fondement', 'Grounds'], ({ finding, basis }) =>
    [finding, basis].filter((part) => part !== '').join(' '),
  ),
  column(['Tema', 'Thème', 'Theme'], ({ commitment }, language, say) =>
    say(commitmentLines, commitment.line, language),
  ),
  // Whom it concerns would point at people of a small place, and leaves with no file.
  column(['Población', 'Population', 'Population'], () => null),
  column(['ODS', 'ODD', 'SDG'], () => targets),
]

/** Where, who by when, and what came of it. */
const answered: readonly Column<MonitoredRow>[] = [
  column(heads.territory, ({ commitment }) => commitment.placeName),
  column(
    ['Institución responsable', 'Institution responsable', 'Responsible institution'],
    ({ commitment }) => commitment.organization?.name ?? null,
  ),
  column(['Plazo', 'Échéance', 'Due'], ({ commitment }) => commitment.dueOn),
  column(
    ['Estado de cumplimiento', 'État de mise en œuvre', 'Status of implementation'],
    (row, language) => standings[standingOf(row)]?.[language] ?? standingOf(row),
  ),
  column(heads.state, ({ commitment }) => commitment.state),
  column(heads.answered, ({ commitment }) => day(commitment.answeredAt)),
  column(['Prometido para', 'Promis pour', 'Promised for'], ({ commitment }) => commitment.promisedOn),
  column(heads.declineReason, ({ commitment }, language, say) =>
    say(recommendationDeclineReasons, commitment.declineReason, language),
  ),
  column(
    ['Medio de verificación', 'Moyen de vérification', 'Means of verification'],
    ({ commitment }) => commitment.evidenceRequired,
  ),
  column(['Evidencias', 'Preuves', 'Evidence'], ({ commitment }) => commitment.evidence.length),
  column(['Verificada', 'Vérifiée le', 'Verified'], ({ commitment }) => day(commitment.verifiedAt)),
  column(['Apreciación', 'Appréciation', 'Appraisal'], ({ appraisal }, language, say) =>
    say(appraisals, appraisal, language),
  ),
  column(['Días de retraso', 'Jours de retard', 'Days overdue'], ({ commitment }) => commitment.overdueDays),
]

/** Where each of these columns comes from stands in docs/integrating.md. */
export const monitoringExports = (list: Route): Route[] =>
  exportsOf<MonitoredRow>(list, {
    wordsOf,
    name: { es: 'Recomendaciones', fr: 'Recommandations', en: 'Recommendations' },
    leaves: ({ commitment }) => commitmentLeaves(commitment),
    columns: [...asked, ...answered],
  })
