import type { Inbox } from '../../../../vocabulary/wire/response.ts'
import { liaisonOf, type PersonKey } from '../country/index.ts'
import type { Draws } from '../simulator/index.ts'
import type { Hand, World } from '../world/index.ts'
import { answerRecommendation } from './answer-recommendation.ts'
import type { Story } from './story.ts'

interface Followed {
  readonly alertId: string
  readonly situationId: string
  readonly draws: Draws
}

const coordinators: Readonly<Record<string, PersonKey>> = { 'XT-0103': 'elsa', 'XT-0404': 'petra' }

/** What becomes of an issued alert: who reads it, what each institution does, and how it ends. */
export function followAlert(world: World, story: Story, followed: Followed): void {
  const isFresh = story.end === 'issued'
  const readers = new Map(story.asked.map((asked) => [liaisonOf[asked.of], asked]))
  for (const [person, asked] of readers) {
    if (isFresh) continue
    world.agenda.after(followed.draws.between(1, 60), async () => {
      const inbox = await world.as(person).get<Inbox>('/api/v1/inbox')
      await acknowledge(world.as(person), inbox, followed.alertId)
      const recommendation = inbox.commitments.find(({ origin }) => origin.id === followed.alertId)
      if (recommendation === undefined) throw new Error(`${person} has nothing of alert ${followed.alertId}`)
      answerRecommendation(world, recommendation.id, { asked, person, draws: followed.draws })
    })
  }
  const coordinator = coordinators[story.place]
  if (coordinator !== undefined && !isFresh && story.restricted !== true) {
    world.agenda.after(followed.draws.between(1, 30), async () => {
      const hand = world.as(coordinator)
      await acknowledge(hand, await hand.get<Inbox>('/api/v1/inbox'), followed.alertId)
    })
  }
  endAlert(world, story, followed)
}

async function acknowledge(hand: Hand, { alerts }: Inbox, alertId: string): Promise<void> {
  const found = alerts.find((alert) => alert.alertId === alertId)
  if (found === undefined) throw new Error(`alert ${alertId} has not arrived`)
  await hand.post(`/api/v1/alert-recipients/${found.recipientId}/acknowledge`, {})
}

const dayHours = 24

function endAlert(world: World, story: Story, { alertId, situationId }: Followed): void {
  const { agenda } = world
  const post = (by: PersonKey, act: string, body?: object) => async () => {
    await world.as(by).post(`/api/v1/alerts/${alertId}/${act}`, body)
  }
  const moveOn = (to: string) => async () => {
    await world.as('carla').post(`/api/v1/situations/${situationId}/moves`, { to })
  }
  // Its own clock: a structural alert lives ninety days, an imminent one seven.
  const lives = (story.kind === 'imminent' ? 7 : 90) * dayHours
  switch (story.end) {
    case 'in-follow-up':
      agenda.after(40 * dayHours, post('carla', 'follow-up'))
      agenda.after(
        lives - 48,
        post('delia', 'extend', { reason: 'risk-persists', note: 'Falta una respuesta.' }),
      )
      return
    case 'escalated':
      agenda.after(
        30 * dayHours,
        post('hilda', 'escalate', { reason: 'unanswered', note: 'Nadie ha respondido a tiempo.' }),
      )
      agenda.after(lives - 48, post('delia', 'extend', { reason: 'actions-pending' }))
      return
    case 'lifted':
      agenda.after(40 * dayHours, post('carla', 'follow-up'))
      agenda.after(70 * dayHours, post('delia', 'lift', { reason: 'risk-reduced' }))
      agenda.after(72 * dayHours, moveOn('mitigated'))
      return
    case 'materialised':
      agenda.after(50 * dayHours, post('fabio', 'materialise', { reason: 'materialised' }))
      agenda.after(51 * dayHours, moveOn('materialised'))
      return
    case 'annulled':
      agenda.after(
        6 * dayHours,
        post('fabio', 'annul', { reason: 'information-false', note: 'La segunda fuente se retractó.' }),
      )
      agenda.after(7 * dayHours, moveOn('monitored'))
      return
    default:
  }
}
