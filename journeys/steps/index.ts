export { become, goTo } from './become.ts'
export { keepWords, type Report, readAnswer, report } from './report.ts'
export { answer, openSignal, verify } from './signal.ts'
export { decide, openInQueue } from './triage.ts'
