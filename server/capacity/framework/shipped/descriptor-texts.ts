import type { Competency } from '../../../../vocabulary/words/index.ts'

/** Levels 1 to 4 of each competency in one language: three texts a level, of knowledge, skill and attitude, in this order. */
export type DescriptorTexts = Readonly<Record<Competency, readonly string[]>>
