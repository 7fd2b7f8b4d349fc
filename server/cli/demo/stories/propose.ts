import type { ProposalRow } from '../../../../vocabulary/wire/proposal.ts'
import type { PersonKey } from '../country/index.ts'
import type { World } from '../world/index.ts'

const dayMs = 86_400_000

type ProposalEnd =
  | 'waits'
  | 'unanswered'
  | 'declined'
  | 'withdrawn'
  | 'lodged'
  | 'upheld'
  | 'dismissed'
  | 'not-admitted'
  | 'taken-back'

interface Proposal {
  readonly by: PersonKey
  readonly daysAgo: number
  readonly place: string
  readonly subject: string
  readonly asks: string
  readonly end: ProposalEnd
}

/** What organisations proposed and did not get at once; what was taken up is told with its alert. */
const proposals: readonly Proposal[] = [
  {
    by: 'juana',
    daysAgo: 500,
    place: 'XT-0104',
    subject: 'forced-labour',
    asks: 'Que se avise de los traslados a las plantaciones.',
    end: 'declined',
  },
  {
    by: 'zoe',
    daysAgo: 390,
    place: 'XT-0103',
    subject: 'child-sexual-abuse-material',
    asks: 'Que las escuelas hablen de los perfiles falsos.',
    end: 'upheld',
  },
  {
    by: 'zoe',
    daysAgo: 250,
    place: 'XT-0105',
    subject: 'forced-crime-recruitment',
    asks: 'Que haya presencia cerca de la escuela.',
    end: 'dismissed',
  },
  {
    by: 'juana',
    daysAgo: 160,
    place: 'XT-0102',
    subject: 'servitude',
    asks: 'Que se revisen las casas que emplean a niñas.',
    end: 'not-admitted',
  },
  {
    by: 'zoe',
    daysAgo: 120,
    place: 'XT-0105',
    subject: 'forced-begging',
    asks: 'Que se mire qué pasa en la plaza los domingos.',
    end: 'taken-back',
  },
  {
    by: 'juana',
    daysAgo: 90,
    place: 'XT-0101',
    subject: 'forced-begging',
    asks: 'Que se atienda a las niñas del mercado.',
    end: 'withdrawn',
  },
  {
    by: 'zoe',
    daysAgo: 20,
    place: 'XT-0103',
    subject: 'sexual-exploitation',
    asks: 'Que se revise el alojamiento junto al muelle.',
    end: 'lodged',
  },
  {
    by: 'juana',
    daysAgo: 11,
    place: 'XT-0104',
    subject: 'servitude',
    asks: 'Que se pregunte en la zona alta por las jóvenes que se fueron.',
    end: 'unanswered',
  },
  {
    by: 'zoe',
    daysAgo: 3,
    place: 'XT-0101',
    subject: 'forced-begging',
    asks: 'Que se acompañe a quienes piden en la terminal.',
    end: 'waits',
  },
]

/** Organisations propose; the desk answers by its clock; what was declined is appealed, and the ombudsman answers. */
export function tellProposals(world: World): void {
  for (const proposal of proposals) {
    const start = new Date(world.until.getTime() - proposal.daysAgo * dayMs)
    if (start > world.clock.now()) world.agenda.at(start, () => propose(world, proposal))
  }
}

async function propose(world: World, { by, place, subject, asks, end }: Proposal): Promise<void> {
  const { agenda } = world
  const { id } = await world.as(by).post<{ id: string }>('/api/v1/proposals', {
    kind: 'alert',
    territoryId: place,
    subject,
    asks,
  })
  if (end === 'waits' || end === 'unanswered') return
  if (end === 'withdrawn') {
    agenda.after(50, async () => void (await world.as(by).post(`/api/v1/proposals/${id}/withdraw`)))
    return
  }
  agenda.after(90, async () => {
    const body = { reason: 'evidence-insufficient', note: 'Faltan fuentes que no dependan una de otra.' }
    await world.as('olga').post(`/api/v1/proposals/${id}/decline`, body)
    if (end !== 'declined') agenda.after(48, () => appeal(world, { id, by, end }))
  })
}

async function appeal(
  world: World,
  of: {
    readonly id: string
    readonly by: PersonKey
    readonly end: Exclude<ProposalEnd, 'waits' | 'unanswered' | 'withdrawn' | 'declined'>
  },
): Promise<void> {
  const { id, by, end } = of
  await world.as(by).post(`/api/v1/proposals/${id}/appeal`, {
    ground: 'reason-not-grounded',
    words: 'Tres familias contaron lo mismo sin conocerse.',
  })
  if (end === 'lodged') return
  const { appeal: lodged } = await world.as(by).get<ProposalRow>(`/api/v1/proposals/${id}`)
  const url = `/api/v1/appeals/${lodged?.id}`
  if (end === 'taken-back') {
    world.agenda.after(30, async () => void (await world.as(by).post(`${url}/withdraw`)))
    return
  }
  world.agenda.after(100, async () => {
    if (end !== 'not-admitted') await world.as('hilda').post(`${url}/review`)
    const reason = { upheld: 'grounded', dismissed: 'not-grounded', 'not-admitted': 'not-competent' }[end]
    await world
      .as('hilda')
      .post(`${url}/answer`, { outcome: end, reason, words: 'Se revisó lo que la mesa tuvo a la vista.' })
    if (end !== 'upheld') return
    // The desk has to decide again.
    world.agenda.after(60, async () => {
      const body = { reason: 'already-alerted', note: 'La alerta que se pedía salió entretanto.' }
      await world.as('olga').post(`/api/v1/proposals/${id}/decline`, body)
    })
  })
}
