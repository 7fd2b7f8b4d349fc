/** What was typed from a sheet of paper: a letter a question, a dash where it was left blank. */
export interface TypedAnswers {
  /** From 1; 0 where it was left blank. */
  readonly answers: readonly number[]
  /** Something other than a letter from a to d or a dash was typed. */
  readonly unknown: boolean
}

/** Reads the letters in the order of the questions; spaces, commas and line breaks between them do not count. */
export function readTyped(text: string): TypedAnswers {
  const signs = [...text.toLowerCase().replaceAll(/[\s,.;]/g, '')]
  const answers = signs.map((sign) => '-abcd'.indexOf(sign))
  return { answers: answers.filter((one) => one >= 0), unknown: answers.includes(-1) }
}
