/** The questions of the reaction form, in their order; the words stand with the screens. */
export const reactionQuestions = ['useful', 'clear', 'respected', 'safe', 'heard', 'will-use'] as const
