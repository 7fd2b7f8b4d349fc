import type { AnswerTexts } from './answer-texts.ts'

export const answerTextsEn: AnswerTexts = {
  enter: {
    title: 'Read the answer',
    lead: 'Type the seven words of your receipt. They do not leave this telephone.',
    label: 'Your seven words',
    hint: 'With a space between them. Capitals and accents do not matter.',
    open: 'Read the answer',
    opening: 'Looking for your answer…',
    wrongCount: (count) =>
      count === 0
        ? 'Type the seven words.'
        : `Seven words are needed and there are ${count}. Check whether one is missing or too many.`,
    didYouMean: 'Did you mean this?',
    useThese: 'Yes, use these words',
    noSuchWord: (word) => `The word “${word}” is not in the list. Check how it is written.`,
    notMatching: 'The words do not belong together. Check their order and whether one has changed.',
    unknown:
      'We found no report with those words. Check them. If much time has passed, it may have been deleted.',
    failures: {
      unreachable: 'There is no connection to the server. Look for a better signal and try again.',
      paused: 'It cannot be read now. Try later.',
      busy: 'Too many attempts. Wait a minute.',
      refused: 'The server did not accept the question. Check the words.',
      broken: 'The server had a failure. It is not your fault. Wait a minute.',
      unsupported: 'This browser is too old to open the receipt. Use another.',
    },
  },
  read: {
    title: 'What became of your report',
    readBy: (when) => `A person will read it before: ${when}.`,
    stepsTitle: 'What has been done',
    steps: {
      received: 'Your report arrived',
      triage: 'A person read it',
      verification: 'It was checked',
      answer: 'We answered you',
      close: 'It was closed',
      withdraw: 'You withdrew it',
      detail: 'You added something',
      letter: 'We wrote to you',
    },
    step: (day, what) => `${day}: ${what}`,
    close: 'Finish and delete from here',
  },
  detail: {
    title: 'Add something',
    lead: 'If you learned more, tick it here. Do not put yourself at risk to find out.',
    asked: 'It would help us to know more. If it is safe for you, tick what you know.',
    codes: 'Something else you noticed',
    danger: 'There is danger now',
    noChange: 'Nothing new',
    stillHappening: 'Does it go on?',
    children: 'Are there people under 18?',
    authority: 'Could an authority be involved?',
    send: 'Send what is new',
    nothing: 'Tick at least one new thing.',
    sent: 'We received what is new. Thank you.',
    notSent: 'WHAT IS NEW IS NOT SENT YET',
  },
  withdraw: {
    title: 'Withdraw the report',
    lead: 'If you withdraw it, we stop working on it and delete it. This cannot be undone.',
    start: 'Withdraw my report',
    confirm: 'Yes, withdraw it',
    keep: 'No, leave it',
    notDone: 'YOUR REPORT IS NOT WITHDRAWN YET',
  },
}
