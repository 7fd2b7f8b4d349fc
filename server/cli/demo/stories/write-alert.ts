import type { AlertDetail } from '../../../../vocabulary/wire/alert.ts'
import { findEntry, modalities } from '../../../../vocabulary/words/index.ts'
import { municipalities } from '../country/index.ts'
import type { World } from '../world/index.ts'
import type { Story } from './story.ts'

interface Writing {
  readonly situationId: string
  readonly at: { readonly draft: Date; readonly send: Date; readonly sign: Date }
  readonly issued: (alertId: string) => Promise<void>
  readonly givenUp: () => Promise<void>
}

/** An analyst writes the alert, checks it and sends it; a second person signs it, or sends it back. */
export function writeAlert(world: World, story: Story, { situationId, at, issued, givenUp }: Writing): void {
  const desk = world.as('carla')
  world.agenda.at(at.draft, async () => {
    const alertId = await beginAlert(world, story, situationId)
    const saved = await saveAlert(world, story, alertId)
    const revision = story.restricted === true ? await exclude(world, alertId) : saved
    if (story.end === 'draft') return
    if (story.end === 'abandoned') {
      world.agenda.after(70, async () => {
        await desk.post(`/api/v1/alerts/${alertId}/abandon`)
        await givenUp()
      })
      return
    }
    world.agenda.at(at.send, async () => {
      await desk.post(`/api/v1/alerts/${alertId}/check`, {
        couldSingleOutReporter: 'no',
        couldWarnTrafficker: story.kind === 'imminent' ? 'handled' : 'no',
        note: story.kind === 'imminent' ? 'Se avisa solo a quienes responden.' : '',
        warningsReviewed: true,
      })
      await desk.post(`/api/v1/alerts/${alertId}/send-for-signature`)
      if (story.end === 'in-follow-up') {
        // Read once more, and sent as it was.
        await desk.post(`/api/v1/alerts/${alertId}/take-back`)
        await desk.post(`/api/v1/alerts/${alertId}/send-for-signature`)
      }
      if (story.end === 'awaiting-signature') return
      world.agenda.at(at.sign, () => sign(world, story, { alertId, revision, issued }))
    })
  })
}

async function sign(
  world: World,
  story: Story,
  signing: { readonly alertId: string; readonly revision: number; readonly issued: Writing['issued'] },
): Promise<void> {
  const { alertId, revision, issued } = signing
  if (story.end === 'returned') {
    await world.as('delia').post(`/api/v1/alerts/${alertId}/return`, {
      reason: 'recommendation-unclear',
      note: 'Falta decir a qué horas y en qué lugares.',
    })
    return
  }
  await world.as('delia').post(`/api/v1/alerts/${alertId}/sign`, { revision })
  if (story.restricted === true) {
    const until = new Date(world.clock.now().getTime() + 10 * 86_400_000).toISOString()
    await world
      .as('delia')
      .post(`/api/v1/alerts/${alertId}/embargo`, { until, reason: 'operation-under-way' })
  }
  // The situation hears that its alert was issued.
  await world.settle()
  await issued(alertId)
}

/** The police are kept from an alert that speaks of an authority. */
async function exclude(world: World, alertId: string): Promise<number> {
  const desk = world.as('carla')
  const { recipients } = await desk.get<AlertDetail>(`/api/v1/alerts/${alertId}`)
  const police = recipients.find(({ organization }) => organization?.id === world.organization('police'))
  const url = `/api/v1/alerts/${alertId}/recipients/${police?.id}/exclusion`
  return (await desk.post<{ revision: number }>(url, { excluded: true })).revision
}

/** Drafted by the desk, or taken up from what an organisation had proposed. */
async function beginAlert(world: World, story: Story, situationId: string): Promise<string> {
  if (story.proposed !== true) {
    const { id } = await world
      .as('carla')
      .post<{ id: string }>('/api/v1/alerts', { situationId, kind: story.kind })
    return id
  }
  const { id } = await world.as('juana').post<{ id: string }>('/api/v1/proposals', {
    kind: 'alert',
    territoryId: story.place,
    subject: story.modality,
    codes: story.codes,
    asks: 'Que se avise a las instituciones y que digan qué van a hacer.',
  })
  const { alertId } = await world
    .as('carla')
    .post<{ alertId: string }>(`/api/v1/proposals/${id}/accept`, { situationId, alertKind: story.kind })
  return alertId
}

async function saveAlert(world: World, story: Story, alertId: string): Promise<number> {
  const dueOn = new Date(world.clock.now().getTime() + (story.kind === 'imminent' ? 8 : 24) * 86_400_000)
  const { revision } = await world.as('carla').put<{ revision: number }>(`/api/v1/alerts/${alertId}/draft`, {
    revision: 0,
    kind: story.kind,
    ...wordsOf(story),
    recommendations: story.asked.map(({ of, verb, what, evidence }) => ({
      id: world.chance.uuid(),
      organizationId: world.organization(of),
      verb,
      what,
      dueOn: dueOn.toISOString().slice(0, 10),
      evidenceRequired: evidence,
    })),
    recipients: [
      { organizationId: world.organization('ombuds'), placeId: null, part: 'informed' },
      ...(story.restricted === true
        ? [{ organizationId: world.organization('police'), placeId: null, part: 'informed' }]
        : []),
      ...(story.restricted === true
        ? []
        : [{ organizationId: null, placeId: story.place, part: 'responder' }]),
    ],
  })
  return revision
}

function wordsOf(story: Story) {
  const place = municipalities.find(({ id }) => id === story.place)?.name ?? ''
  const modality = (findEntry(modalities, story.modality)?.es ?? '').toLowerCase()
  return {
    title: `Riesgo de ${modality} en ${place}`,
    sections: {
      location: `El municipio de ${place}, país ficticio de la demostración.`,
      population: 'Adolescentes y mujeres jóvenes con pocas alternativas de trabajo y de estudio.',
      context:
        'En pocas semanas llegaron avisos de personas que no se conocen entre sí y que cuentan lo mismo.',
      threat: `Indicios concretos y recientes de ${modality}; se repiten en los mismos días y lugares.`,
      vulnerability: 'Familias con deudas, escuelas lejanas y poca confianza en que denunciar sirva.',
      capacity: 'Hay una ruta de atención escrita; la mesa local se reúne y los servicios responden en días.',
      rights: 'La libertad, la integridad y el derecho a vivir sin explotación.',
    },
  }
}
