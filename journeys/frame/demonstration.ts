import { inject } from 'vitest'

/** The address of the demonstration that all journeys share. */
export const demonstration = (): string => inject('demonstration')
