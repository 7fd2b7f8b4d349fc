/** The four options as they stand on paper. */
export const letters = ['a', 'b', 'c', 'd'] as const
