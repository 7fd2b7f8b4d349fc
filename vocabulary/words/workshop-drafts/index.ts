export { type DraftAgendaItem, fiveDayAgenda } from './five-day-agenda.ts'
export { type DraftStatement, themeStatements } from './theme-statements.ts'
