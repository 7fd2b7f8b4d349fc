import { liaisonOf, type PersonKey } from '../country/index.ts'
import type { World } from '../world/index.ts'
import { writeText } from './seal-for-readers.ts'

const dayMs = 86_400_000

type Provider = 'childhood' | 'prosecution' | 'school'
type Step =
  | { readonly consent: true }
  | { readonly basis: true }
  | { readonly sign: true }
  | { readonly to: string; readonly reason?: string; readonly by: 'worker' | 'provider' }
  | { readonly next: Provider }
  | { readonly revoke: string }

interface Referral {
  readonly daysAgo: number
  readonly person: 'adult' | 'child'
  readonly provider: Provider
  /** Each step with the hours after the one before it. */
  readonly steps: readonly (readonly [after: number, step: Step])[]
}

const consent = { consent: true } as const
const basis = { basis: true } as const
const sign = { sign: true } as const
const send = { to: 'sent', by: 'worker' } as const
const provider = (to: string, reason?: string): Step => ({
  to,
  by: 'provider',
  ...(reason === undefined ? {} : { reason }),
})
const worker = (to: string, reason?: string): Step => ({
  to,
  by: 'worker',
  ...(reason === undefined ? {} : { reason }),
})
const received = [
  [1, consent],
  [1, send],
  [3, provider('received')],
] as const
const started = [...received, [8, provider('accepted')], [30, provider('service-started')]] as const

/** A hand-over in each of its states; nothing of a story is stored, so there is nothing to invent but the steps. */
const referrals: readonly Referral[] = [
  {
    daysAgo: 480,
    person: 'adult',
    provider: 'prosecution',
    steps: [...started, [700, provider('in-follow-up')], [900, worker('closed', 'service-completed')]],
  },
  {
    daysAgo: 330,
    person: 'child',
    provider: 'childhood',
    steps: [...started, [500, worker('closed', 'service-continues-elsewhere')]],
  },
  {
    daysAgo: 210,
    person: 'adult',
    provider: 'school',
    steps: [...started, [60, { revoke: 'person-revoked' }]],
  },
  {
    daysAgo: 60,
    person: 'adult',
    provider: 'prosecution',
    steps: [...started, [600, provider('in-follow-up')]],
  },
  { daysAgo: 25, person: 'child', provider: 'childhood', steps: started },
  {
    daysAgo: 14,
    person: 'adult',
    provider: 'school',
    steps: [
      ...received,
      [5, provider('declined', 'no-capacity')],
      [2, { next: 'childhood' }],
      [1, consent],
      [1, send],
      [9, provider('received')],
      [9, provider('accepted')],
    ],
  },
  {
    daysAgo: 10,
    person: 'adult',
    provider: 'prosecution',
    steps: [
      [1, consent],
      [1, send],
    ],
  },
  {
    daysAgo: 5,
    person: 'adult',
    provider: 'school',
    steps: [...received, [5, provider('declined', 'outside-area')]],
  },
  { daysAgo: 1.5, person: 'adult', provider: 'childhood', steps: received },
  {
    daysAgo: 1,
    person: 'adult',
    provider: 'prosecution',
    steps: [
      [1, consent],
      [20, send],
    ],
  },
  {
    daysAgo: 1.8,
    person: 'child',
    provider: 'childhood',
    steps: [
      [1, basis],
      [9, sign],
    ],
  },
  { daysAgo: 0.5, person: 'child', provider: 'childhood', steps: [[1, basis]] },
  { daysAgo: 0.9, person: 'adult', provider: 'childhood', steps: [[1, consent]] },
  { daysAgo: 0.3, person: 'adult', provider: 'school', steps: [] },
]

const workerKey: PersonKey = 'ines'

/** The case worker hands people over to services: with consent, or with a legal basis that a supervisor signs. */
export function tellReferrals(world: World): void {
  for (const referral of referrals) {
    const start = new Date(world.until.getTime() - referral.daysAgo * dayMs)
    if (start > world.clock.now()) world.agenda.at(start, () => refer(world, referral))
  }
}

async function refer(world: World, { person, provider: to, steps }: Referral): Promise<void> {
  const { id } = await world.as(workerKey).post<{ id: string }>('/api/v1/referrals', {
    person,
    ...sheetFor(world, person, to),
  })
  const url = `/api/v1/referrals/${id}`
  await writeText(world, url, workerKey)
  goOn(world, { url, person, provider: to }, steps)
}

const sheetFor = (world: World, person: Referral['person'], to: Provider) => ({
  guardian: person === 'child' ? 'available' : null,
  needs: ['safe-place', 'mental-health', 'legal-help'],
  urgency: 'normal',
  safeContact: 'through-organization',
  providerId: world.organization(to),
})

interface Going {
  readonly url: string
  readonly person: Referral['person']
  readonly provider: Provider
}

function goOn(world: World, going: Going, [first, ...further]: Referral['steps']): void {
  if (first === undefined) return
  const [after, step] = first
  world.agenda.after(after, async () => {
    await take(world, going, step)
    goOn(world, 'next' in step ? { ...going, provider: step.next } : going, further)
  })
}

async function take(world: World, { url, person, provider: to }: Going, step: Step): Promise<void> {
  const hand = world.as(workerKey)
  const child = person === 'child'
  const word = { assent: child ? 'yes' : null, bestInterests: child ? 'child-best-interests' : null }
  if ('consent' in step) {
    const purposes = ['receive-service', 'share-needs', 'share-safe-contact', 'report-status-back']
    await hand.post(`${url}/consent`, { purposes, givenBy: child ? 'guardian' : 'person', ...word })
  } else if ('basis' in step)
    await hand.post(`${url}/legal-basis`, { basis: 'child-best-interests', ...word })
  else if ('sign' in step) await world.as('berta').post(`${url}/legal-basis/sign`)
  else if ('revoke' in step) await hand.post(`${url}/revoke`, { reason: step.revoke })
  else if ('next' in step) {
    await hand.post(`${url}/moves`, { to: 'draft' })
    await hand.post(`${url}/sheet`, sheetFor(world, person, step.next))
  } else {
    const by = step.by === 'worker' ? hand : world.as(liaisonOf[to])
    await by.post(`${url}/moves`, { to: step.to, reason: step.reason ?? null })
  }
}
