import type { WorkshopTheme } from '../catalogues/index.ts'

/** For each of five days its four sessions: what it is called, and what is reached by its end. */
export type AgendaTexts = readonly (readonly (readonly [title: string, objective: string])[])[]

/** For each theme its statements; the same one stands at the same place in every language. */
export type StatementTexts = Readonly<Record<WorkshopTheme, readonly string[]>>
