import { isProblemCode, problemStatus } from '../../../vocabulary/words/index.ts'
import { canary } from './shaped.ts'

interface Judged {
  readonly status: number
  readonly contentType: string
  readonly text: string
}

/** Refusals with a status of 5xx that say something true of the installation. */
const statedStates = ['intake-paused', 'set-up-needed']

/** What is wrong with a reply, whatever was asked; null when nothing is. */
export function judgeReply({ status, contentType, text }: Judged): string | null {
  if (status < 400) return null
  if (!contentType.startsWith('application/problem+json')) return `${status} as ${contentType || 'nothing'}`
  if (text.includes(canary)) return `${status} repeats what was sent`
  const problem = JSON.parse(text) as { code: string; status: number; fields: unknown[] }
  if (!isProblemCode(problem.code)) return `${status} with an unknown code`
  if (problemStatus(problem.code) !== status || problem.status !== status)
    return `${problem.code} as ${status}`
  if (status >= 500 && !statedStates.includes(problem.code)) return `${status} ${problem.code}`
  if (problem.code === 'invalid-input' && problem.fields.length === 0)
    return 'invalid-input that names no field'
  return null
}
