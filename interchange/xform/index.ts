export type { FormChoice, FormText } from './form.ts'
export { type AnswerFault, readSignalAnswers, type SignalAnswers } from './read-signal-answers.ts'
export { type SignalFormSource, signalForm, signalFormId } from './signal-form.ts'
export { writeXForm } from './write-xform.ts'
