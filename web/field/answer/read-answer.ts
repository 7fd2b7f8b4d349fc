import type { ReceiptAnswer } from '../../../vocabulary/wire/signal.ts'
import { feedbackSentences, isFeedback } from '../../../vocabulary/words/codes/feedback-sentences.ts'
import type { FieldWords, ReceiptStepKey } from '../../wording/field/index.ts'
import { sayDay, sayInstant } from '../parts/index.ts'
import { type Screen, showNumbers, slotOf, type Visit } from '../screens/index.ts'
import { type Child, h } from '../view/index.ts'
import { detailForm, readyDetail } from './add-detail.ts'
import type { Opened } from './enter-words.ts'
import { lettersPart, readyReply, replyForm } from './letters-part.ts'
import { registrationSection } from './registration.ts'
import { withdrawal } from './withdraw.ts'

/** What became of a report, in plain words; what can be added to it; and its withdrawal. */
export function answerScreen(visit: Visit, opened: Opened, onChanged: (opened: Opened) => void): Screen {
  const { read } = visit.words.answer
  const { answer } = opened
  return {
    title: read.title,
    content: [
      h('div', { class: 'note answer' }, [
        h('p', { class: 'lead' }, [answerSentence(visit.words, answer)]),
        answer.readBy === null
          ? null
          : h('p', {}, [read.readBy(sayInstant(answer.readBy, visit.words.language))]),
      ]),
      needsNumbers(answer) ? h('div', { id: 'numbers' }) : null,
      h('h2', {}, [read.stepsTitle]),
      h('ul', {}, stepsOf(visit.words, answer)),
      ...lettersPart(visit, opened),
      ...(answer.canAddDetail
        ? [replyForm(visit, opened, onChanged), detailForm(visit, opened, onChanged)]
        : []),
      registrationSection(visit, opened),
      ...(answer.canWithdraw ? [withdrawal(visit, opened, onChanged)] : []),
      h('div', { class: 'actions stacked' }, [
        h('button', { type: 'button', class: 'main-action', onclick: visit.finish }, [read.close]),
      ]),
    ],
    ready: (root) => {
      if (needsNumbers(answer)) showNumbers(visit, slotOf(root, 'numbers'))
      if (!answer.canAddDetail) return
      readyDetail(visit, root)
      readyReply(visit, root)
    },
  }
}

/** The desk's own sentence when it gave one, else what the stage means. */
export function answerSentence(words: FieldWords, answer: ReceiptAnswer): string {
  const { feedbackCode, stage } = answer
  if (stage === 'withdrawn') return feedbackSentences.withdrawn[words.language]
  if (feedbackCode !== null && isFeedback(feedbackCode))
    return feedbackSentences[feedbackCode][words.language]
  return feedbackSentences[stage === 'received' ? 'received' : 'being-checked'][words.language]
}

/** Sentences that send the reader to other services come with their numbers. */
const needsNumbers = ({ feedbackCode }: ReceiptAnswer): boolean =>
  feedbackCode === 'other-service' || feedbackCode === 'handed-off'

function stepsOf(words: FieldWords, answer: ReceiptAnswer): readonly Child[] {
  const { read } = words.answer
  const isKnown = (code: string): code is ReceiptStepKey => Object.hasOwn(read.steps, code)
  return answer.steps.map(({ code, on }) =>
    isKnown(code) ? h('li', {}, [read.step(sayDay(on, words.language), read.steps[code])]) : null,
  )
}
