export type { Judgement, JudgementInput } from './judgement.ts'
export { type JudgingThread, openJudgingThread } from './judging-thread.ts'
