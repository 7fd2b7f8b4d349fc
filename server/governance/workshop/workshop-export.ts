import type { AgreementRow, StatementRow, WorkshopRow } from '../../../vocabulary/wire/workshop.ts'
import { commitmentLines, setAsideReasons, workshopThemes } from '../../../vocabulary/words/index.ts'
import { commitmentColumns, commitmentLeaves } from '../../commitment/index.ts'
import { wordsOf } from '../../parties/catalogue/index.ts'
import { meetingColumns } from '../../parties/meeting/index.ts'
import { type Column, column, exportsOf, heads, type Route } from '../../platform/http/index.ts'

/** Workshops as files, with how much was agreed in each. */
export const workshopExports = (list: Route): Route[] =>
  exportsOf<WorkshopRow>(list, {
    wordsOf,
    name: { es: 'Talleres', fr: 'Ateliers', en: 'Workshops' },
    columns: [
      column(heads.number, ({ number }) => number),
      ...meetingColumns<WorkshopRow>(({ meeting }) => meeting),
      column(heads.state, ({ state }) => state),
      column(['Tema', 'Thème', 'Theme'], ({ theme }, language, say) => say(workshopThemes, theme, language)),
      column(['Pregunta', 'Question', 'Question'], ({ question }) => question),
      column(['Umbral (%)', 'Seuil (%)', 'Threshold (%)'], ({ rule }) => rule.thresholdPercent),
      column(['Enunciados', 'Énoncés', 'Statements'], ({ statements }) => statements),
      column(['Con consenso', 'Avec consensus', 'With consensus'], ({ reached }) => reached),
      column(['Acuerdos', 'Accords', 'Agreements'], ({ agreements }) => agreements),
      column(['Cerrado', 'Clos', 'Closed'], ({ closedAt }) => closedAt),
    ],
  })

/** What counts is the last word: a vote, or what a round of ratings found. */
function lastOf({ votes, ratings, ratingRoundId }: StatementRow) {
  const rated = ratings.find(({ roundId }) => roundId === ratingRoundId)
  return rated === undefined ? votes.at(-1) : { ...rated, abstain: rated.between }
}

const medianOf = (side: 'importance' | 'feasibility') => (row: StatementRow) =>
  row.ratings.at(-1)?.found[side].median ?? null

const statementColumns: readonly Column<StatementRow>[] = [
  column(heads.number, ({ ordinal }) => ordinal),
  column(['Línea', 'Axe', 'Line'], ({ line }, language, say) => say(commitmentLines, line, language)),
  column(['Enunciado', 'Énoncé', 'Statement'], ({ text }) => text),
  column(heads.state, ({ state }) => state),
  column(
    ['Razón de apartarlo', 'Motif de mise à l’écart', 'Reason for setting aside'],
    ({ setAsideReason }, language, say) => say(setAsideReasons, setAsideReason, language),
  ),
  column(['Votaciones', 'Votes', 'Votes taken'], ({ votes }) => votes.length),
  column(['A favor', 'Pour', 'For'], (row) => lastOf(row)?.for ?? null),
  column(['En contra', 'Contre', 'Against'], (row) => lastOf(row)?.against ?? null),
  column(['Abstenciones', 'Abstentions', 'Abstained'], (row) => lastOf(row)?.abstain ?? null),
  column(['Apoyo (%)', 'Soutien (%)', 'Support (%)'], ({ result }) => result?.sharePercent ?? null),
  column(
    ['Resultado (código)', 'Résultat (code)', 'Outcome (code)'],
    ({ result }) => result?.outcome ?? null,
  ),
  column(['Acuerdos', 'Accords', 'Agreements'], ({ agreements }) => agreements.length),
  column(['Importancia (mediana)', 'Importance (médiane)', 'Importance (median)'], medianOf('importance')),
  column(['Viabilidad (mediana)', 'Faisabilité (médiane)', 'Feasibility (median)'], medianOf('feasibility')),
]

/** The statements of a workshop with their support, as its minutes tell it: nothing by sector, and no dissent in words. */
export const statementExports = (list: Route): Route[] =>
  exportsOf<StatementRow>(list, {
    wordsOf,
    name: {
      es: 'Enunciados del taller',
      fr: 'Énoncés de l’atelier',
      en: 'Statements of the workshop',
    },
    columns: statementColumns,
  })

/** What a workshop agreed, as the commitments are told, with the support that carries each. */
export const agreementExports = (list: Route): Route[] =>
  exportsOf<AgreementRow>(list, {
    wordsOf,
    leaves: ({ commitment }) => commitmentLeaves(commitment),
    name: { es: 'Acuerdos del taller', fr: 'Accords de l’atelier', en: 'Agreements of the workshop' },
    columns: [
      column(heads.number, ({ commitment }) => commitment.ordinal),
      column(['Base (código)', 'Fondement (code)', 'Basis (code)'], ({ ratingRoundId }) =>
        ratingRoundId === null ? 'vote' : 'ratings',
      ),
      column(['A favor', 'Pour', 'For'], ({ support }) => support.for),
      column(['En contra', 'Contre', 'Against'], ({ support }) => support.against),
      column(['Sin decidir', 'Sans trancher', 'Undecided'], ({ support }) => support.abstain),
      column(['Apoyo (%)', 'Soutien (%)', 'Support (%)'], ({ support }) => support.sharePercent),
      ...commitmentColumns<AgreementRow>(({ commitment }) => commitment),
    ],
  })
