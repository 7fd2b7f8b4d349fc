/** How the state of a cohort is marked. */
export const cohortKinds = { gathering: 'plain', running: 'accent', finished: 'good' } as const
