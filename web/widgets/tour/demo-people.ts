import type { z } from 'zod'
import type { demoPeople } from '../../../vocabulary/wire/access.ts'

export type DemoPeople = z.output<typeof demoPeople>['items']

/** The people of the demonstration; none outside one, where the route does not exist. */
export async function readDemo(): Promise<DemoPeople> {
  const reply = await fetch('/api/v1/demo/people').catch(() => null)
  if (reply === null || !reply.ok) return []
  const body = (await reply.json()) as z.output<typeof demoPeople>
  return body.items
}

export async function becomePerson(personId: string): Promise<boolean> {
  const reply = await fetch('/api/v1/demo/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  }).catch(() => null)
  return reply?.ok === true
}
