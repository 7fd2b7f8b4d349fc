import type { CommitmentRow } from '../../vocabulary/wire/commitment.ts'
import {
  commitmentLines,
  recommendationDeclineReasons,
  recommendationVerbs,
} from '../../vocabulary/words/index.ts'
import { type Column, column, heads } from '../platform/http/index.ts'

/** What a file tells of a commitment: acts of an institution. Nobody’s name, and no evidence, is among it. */
export const commitmentColumns = <Row>(commitmentOf: (row: Row) => CommitmentRow): readonly Column<Row>[] => {
  const of = (
    head: readonly [es: string, fr: string, en: string],
    cell: Column<CommitmentRow>['cell'],
  ): Column<Row> => column(head, (row, language, say) => cell(commitmentOf(row), language, say))
  return [
    of(['Clase (código)', 'Type (code)', 'Kind (code)'], ({ kind }) => kind),
    of(['Línea', 'Axe', 'Line'], ({ line }, language, say) => say(commitmentLines, line, language)),
    of(heads.institution, ({ organization }) => organization?.name ?? null),
    of(['Verbo', 'Verbe', 'Verb'], ({ verb }, language, say) => say(recommendationVerbs, verb, language)),
    of(heads.asked, ({ what }) => what),
    of(heads.territory, ({ placeName }) => placeName),
    of(heads.due, ({ dueOn }) => dueOn),
    of(heads.state, ({ state }) => state),
    of(['Emitido', 'Émis', 'Issued'], ({ issuedAt }) => issuedAt),
    of(['Respuesta para', 'Réponse attendue le', 'Answer due'], ({ answerDueAt }) => answerDueAt),
    of(heads.answered, ({ answeredAt }) => answeredAt),
    of(['Prometido para', 'Promis pour', 'Promised for'], ({ promisedOn }) => promisedOn),
    of(heads.declineReason, ({ declineReason }, language, say) =>
      say(recommendationDeclineReasons, declineReason, language),
    ),
    of(['Días de retraso', 'Jours de retard', 'Days overdue'], ({ overdueDays }) => overdueDays),
    of(['Indicador', 'Indicateur', 'Indicator'], ({ indicator }) => indicator?.name ?? null),
    of(['Unidad', 'Unité', 'Unit'], ({ indicator }) => indicator?.unit ?? null),
    of(['Línea base', 'Valeur de départ', 'Baseline'], ({ indicator }) => indicator?.baseline ?? null),
    of(['Meta', 'Cible', 'Target'], ({ indicator }) => indicator?.target ?? null),
    of(['Meta para', 'Cible pour le', 'Target by'], ({ indicator }) => indicator?.targetOn ?? null),
    of(
      ['Última lectura', 'Dernière lecture', 'Last reading'],
      ({ indicator }) => indicator?.latest?.value ?? null,
    ),
    of(['Leída el', 'Lue le', 'Read on'], ({ indicator }) => indicator?.latest?.takenOn ?? null),
    of(
      ['Avance (%)', 'Avancement (%)', 'Progress (%)'],
      ({ indicator }) => indicator?.progressPercent ?? null,
    ),
    of(['Informado', 'Rapporté', 'Reported done'], ({ reportedAt }) => reportedAt),
    of(['Verificado', 'Vérifié', 'Verified'], ({ verifiedAt }) => verifiedAt),
  ]
}

/** What may involve an authority, drafts and exercises stay at the desk, whoever asks. */
export const commitmentLeaves = ({ restricted, exercise, issuedAt }: CommitmentRow): boolean =>
  !restricted && !exercise && issuedAt !== null
