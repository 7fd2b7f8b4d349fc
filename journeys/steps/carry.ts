import { demonstration, desktop, telephone, type Visitor, type VisitorOptions } from '../frame/index.ts'
import { become } from './become.ts'
import { report } from './report.ts'
import { openSignal, verify } from './signal.ts'
import { assess, link, openSituation } from './situation.ts'
import { decide, openInQueue } from './triage.ts'

type Arrive = (options: VisitorOptions) => Promise<Visitor>

const seated = new Map<string, Visitor>()

/** Somebody of the demonstration at a desk of their own, who stays there for the rest of the file. */
export async function sit(
  arrive: Arrive,
  name: string,
  size: VisitorOptions['size'] = desktop,
): Promise<Visitor> {
  const key = `${name} ${size.width}`
  const there = seated.get(key)
  if (there !== undefined) return there
  const visitor = await arrive({ at: demonstration(), size })
  await become(visitor, name)
  seated.set(key, visitor)
  return visitor
}

/**
 * Carries a danger that a neighbour saw to an approved assessment: reported, triaged, verified, joined to a
 * situation, assessed by one analyst and approved by another.
 *
 * @returns the analyst who assessed it, still at the situation
 */
export async function carryToAssessment(
  arrive: Arrive,
  on: { readonly municipality: string; readonly modality: string },
): Promise<Visitor> {
  const neighbour = await arrive({ at: demonstration(), size: telephone })
  await report(neighbour, {
    municipality: on.municipality,
    group: 'Trabajo o abuso a la fuerza',
    noticed: 'No puede salir del lugar donde trabaja. O sale solo con alguien que le vigila.',
    placeKind: 'Una finca',
    dangerNow: true,
  })
  return await carryFromQueue(arrive, on)
}

/** The same from the queue on, for a danger that has arrived there. */
export async function carryFromQueue(
  arrive: Arrive,
  on: { readonly municipality: string; readonly modality: string },
): Promise<Visitor> {
  const operator = await sit(arrive, 'Alba Merindo')
  await openInQueue(operator, on.municipality)
  await decide(operator, 'Peligro inmediato', 'Alguien está retenido ahora')
  await openSignal(operator, 'Por verificar', on.municipality)
  await verify(operator)

  const analyst = await sit(arrive, 'Carla Sembreo')
  await openSignal(analyst, 'Todas', on.municipality)
  await link(analyst, on.modality)
  await openSituation(analyst, on.modality, on.municipality)
  await assess(analyst)

  const colleague = await sit(arrive, 'Olga Dunarte')
  await openSituation(colleague, on.modality, on.municipality)
  await colleague.press('Aprobar')
  await colleague.sees('Aprobada')
  return analyst
}
