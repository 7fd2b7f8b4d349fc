import type { CommitmentRow, ComplianceCounts, ComplianceRow } from '../../vocabulary/wire/commitment.ts'
import { wordsOf } from '../parties/catalogue/index.ts'
import { type Column, column, exportsOf, heads, type Route } from '../platform/http/index.ts'
import { commitmentColumns, commitmentLeaves } from './commitment-columns.ts'

const columns: readonly Column<CommitmentRow>[] = [
  column(['De dónde viene', 'Origine', 'Origin'], ({ origin }) => origin.number),
  ...commitmentColumns<CommitmentRow>((row) => row),
]

/** What is owed, as files. */
export const commitmentExports = (list: Route): Route[] =>
  exportsOf<CommitmentRow>(list, {
    name: { es: 'Compromisos', fr: 'Engagements', en: 'Commitments' },
    columns,
    leaves: commitmentLeaves,
    wordsOf,
  })

/** What nobody answered or did, as files. */
export const unansweredExports = (list: Route): Route[] =>
  exportsOf<CommitmentRow>(list, {
    name: { es: 'Sin respuesta', fr: 'Sans réponse', en: 'Unanswered' },
    columns,
    leaves: commitmentLeaves,
    wordsOf,
  })

const counts: readonly (readonly [keyof ComplianceCounts, readonly [string, string, string]])[] = [
  ['issued', ['Emitidos', 'Émis', 'Issued']],
  ['answered', ['Contestados', 'Avec réponse', 'Answered']],
  ['answeredInTime', ['Contestados a tiempo', 'Réponse dans le délai', 'Answered in time']],
  ['accepted', ['Aceptados', 'Acceptés', 'Accepted']],
  ['declined', ['No aceptados', 'Refusés', 'Declined']],
  ['unanswered', ['Sin respuesta', 'Sans réponse', 'Unanswered']],
  ['owed', ['Debidos', 'Dus', 'Owed']],
  ['inProgress', ['En curso', 'En cours', 'In progress']],
  ['reportedDone', ['Informados como hechos', 'Rapportés comme faits', 'Reported done']],
  ['verified', ['Verificados', 'Vérifiés', 'Verified']],
  ['verifiedInTime', ['Hechos a tiempo', 'Faits dans le délai', 'Done in time']],
  ['notVerified', ['No verificados', 'Non vérifiés', 'Not verified']],
  ['overdue', ['Con retraso', 'En retard', 'Overdue']],
  ['longestOverdueDays', ['Mayor retraso en días', 'Plus long retard en jours', 'Longest delay in days']],
]

/** Answers and deeds per institution, as files. */
export const complianceExports = (list: Route): Route[] =>
  exportsOf<ComplianceRow>(list, {
    name: { es: 'Cumplimiento', fr: 'Respect des engagements', en: 'Compliance' },
    columns: [
      column(heads.institution, ({ organization }) => organization.name),
      ...counts.map(([name, head]) => column<ComplianceRow>(head, (row) => row[name])),
    ],
  })
