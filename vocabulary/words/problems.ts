import type { Problem } from './problem-text.ts'
import { requestProblems } from './problems-of-requests.ts'
import { ruleProblems } from './problems-of-rules.ts'
import { serviceProblems } from './problems-of-service.ts'

export type { Problem } from './problem-text.ts'

/** Every problem the server answers with: a code and a status on the wire (RFC 9457), words on the screen. */
export const problems = {
  ...requestProblems,
  ...ruleProblems,
  ...serviceProblems,
} as const satisfies Record<string, Problem>

export type ProblemCode = keyof typeof problems

export const problemCodes = Object.keys(problems) as readonly ProblemCode[]

export const isProblemCode = (value: string): value is ProblemCode => Object.hasOwn(problems, value)

export const problemStatus = (code: ProblemCode): number => problems[code].status
