import type { StatementRow, WorkshopRow } from '../../../vocabulary/wire/workshop.ts'
import { commitmentLines, setAsideReasons, workshopThemes } from '../../../vocabulary/words/index.ts'
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

/** The vote that counts is the last one. */
const lastOf = ({ votes }: StatementRow) => votes.at(-1)

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
