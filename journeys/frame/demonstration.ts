import { inject } from 'vitest'

/** The address of the demonstration that the journeys of one worker share, one file after the other. */
export function demonstration(): string {
  const all = inject('demonstrations')
  const worker = Number(process.env.VITEST_POOL_ID ?? 1)
  const address = all[(worker - 1) % all.length]
  if (address === undefined) throw new Error('no demonstration runs')
  return address
}
