import { dangerScreen } from './danger.ts'
import { noteScreen } from './note.ts'
import { noticedScreen } from './noticed.ts'
import { reviewScreen } from './review.ts'
import type { Screen, Visit } from './visit.ts'
import { whenScreen } from './when.ts'
import { whereScreen } from './where.ts'
import { whoScreen } from './who.ts'

const steps = [dangerScreen, noticedScreen, whereScreen, whenScreen, whoScreen, noteScreen, reviewScreen]

/** The screen of a step, from 1; that of the first one for any other number. */
export const stepOf = (number: number): ((visit: Visit) => Screen) => steps[number - 1] ?? dangerScreen
