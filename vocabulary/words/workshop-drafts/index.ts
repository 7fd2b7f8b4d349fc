export { type DraftAgendaItem, fiveDayAgenda } from './five-day-agenda.ts'
export { type ReadyRound, readyRounds } from './ready-rounds.ts'
export { type DraftStatement, themeStatements } from './theme-statements.ts'
