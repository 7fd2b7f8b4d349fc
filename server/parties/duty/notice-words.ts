/**
 * What a notice says, whatever it is about: that something waits. It names no place, no kind and no urgency,
 * and carries no address to follow, so that a copied or forged one is worth nothing.
 */
export const noticeWords = {
  es: { subject: 'Vigía', text: 'Hay algo para usted en Vigía. Abra Vigía como de costumbre.' },
  fr: { subject: 'Vigía', text: 'Quelque chose vous attend dans Vigía. Ouvrez Vigía comme d’habitude.' },
  en: { subject: 'Vigía', text: 'There is something for you in Vigía. Open Vigía as you usually do.' },
} as const

/** The same for an exercise, which nobody may take for the real thing. */
export const exerciseNoticeWords = {
  es: {
    subject: 'Vigía · EJERCICIO',
    text: 'EJERCICIO. Hay algo para usted en Vigía. Abra Vigía como de costumbre.',
  },
  fr: {
    subject: 'Vigía · EXERCICE',
    text: 'EXERCICE. Quelque chose vous attend dans Vigía. Ouvrez Vigía comme d’habitude.',
  },
  en: {
    subject: 'Vigía · EXERCISE',
    text: 'EXERCISE. There is something for you in Vigía. Open Vigía as you usually do.',
  },
} as const
