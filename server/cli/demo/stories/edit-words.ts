import type { CatalogueDetail } from '../../../../vocabulary/wire/catalogue.ts'
import type { World } from '../world/index.ts'

const dayMs = 86_400_000

type Entry = CatalogueDetail['current'][number]

interface Draft {
  readonly catalogue: string
  readonly note: string
  readonly change: (entries: readonly Entry[]) => readonly Entry[]
}

const boat = 'Sin lancha o sin motor'

/** What the programme learnt of its own coast: a reason that nobody had foreseen, and one said more plainly. */
const blocked: Draft = {
  catalogue: 'blocked-reasons',
  note: 'En la costa se llega en lancha: lo pidieron tres instituciones',
  change: (entries) => [
    ...entries.map((one) =>
      one.code === 'weather-road' ? { ...one, es: 'El clima, el río o el camino' } : one,
    ),
    {
      code: 'no-boat',
      es: boat,
      fr: 'Pas de bateau ou de moteur',
      en: 'No boat or no engine',
      retired: false,
    },
  ],
}

/** Still a draft: a translation is missing, and nobody else has read it. */
const activities: Draft = {
  catalogue: 'activity-kinds',
  note: 'La merienda escolar llega a donde no llega nadie más',
  change: (entries) => [
    ...entries,
    { code: 'school-meals', es: 'Merienda escolar', fr: '', en: 'School meals', retired: false },
  ],
}

async function saveDraft(world: World, draft: Draft): Promise<number> {
  const nora = world.as('nora')
  const url = `/api/v1/catalogues/${draft.catalogue}`
  const { current } = await nora.get<CatalogueDetail>(url)
  const body = { entries: draft.change(current), note: draft.note, revision: 0 }
  return (await nora.put<{ revision: number }>(`${url}/draft`, body)).revision
}

/** The programme edits its words: one edition that somebody else published, and a draft that waits for it. */
export function tellWords(world: World): void {
  const start = world.clock.now()
  const at = (daysAgo: number, after: number): Date =>
    new Date(Math.max(world.until.getTime() - daysAgo * dayMs, start.getTime() + after * dayMs))
  world.agenda.at(at(9, 1), async () => {
    const revision = await saveDraft(world, blocked)
    await world
      .as('lola')
      .post(`/api/v1/catalogues/${blocked.catalogue}/draft/publish`, { note: blocked.note, revision })
  })
  world.agenda.at(at(2, 3), async () => {
    await saveDraft(world, activities)
  })
}
