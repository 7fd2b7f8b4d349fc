import { acknowledgement, alertEmbargo, alertEnding } from '../../../vocabulary/wire/alert.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Route } from '../../platform/http/index.ts'
import { acknowledgeAlert } from './acknowledge-alert.ts'
import { embargoAlert } from './embargo-alert.ts'
import { endAlert, extendAlert, followUpAlert } from './follow-alert.ts'

const deed = deedsOf('alerts')

const endings = [
  ['lift', 'lifted', ['approver'], 'Lift an alert; its recipients hear of it'],
  [
    'escalate',
    'escalated',
    ['approver', 'ombudsman', 'supervisor'],
    'Escalate an alert; its recipients hear of it',
  ],
  ['annul', 'annulled', ['approver'], 'Annul an alert; the same recipients hear of it and owe nothing more'],
  ['materialise', 'materialised', ['approver'], 'Close an alert because what it warned of came true'],
] as const

/** What is done with an alert once it is issued. */
export function followRoutes(parts: { readonly chance: Chance }): Route[] {
  return [
    ...endings.map(([verb, to, permit, summary]) =>
      deed({
        url: `/api/v1/alerts/:id/${verb}`,
        summary,
        permit,
        body: alertEnding,
        act: async (work, { id, body, mover }) =>
          await endAlert(work, { id, to, ...body }, { ...parts, mover }),
      }),
    ),
    deed({
      url: '/api/v1/alerts/:id/extend',
      summary: 'Give a live alert a new term from today; its recipients hear of it',
      permit: ['approver'],
      body: alertEnding,
      act: async (work, { id, body, mover }) =>
        void (await extendAlert(work, { id, ...body }, { ...parts, mover })),
    }),
    deed({
      url: '/api/v1/alerts/:id/embargo',
      summary: 'Keep an alert to its responders until a moment, with a reason',
      permit: ['approver'],
      body: alertEmbargo,
      act: async (work, { id, body }) =>
        await embargoAlert(work, { id, until: new Date(body.until), reason: body.reason }),
    }),
    deed({
      url: '/api/v1/alerts/:id/follow-up',
      summary: 'The answers are in hand: the alert is in follow-up',
      permit: ['analyst', 'approver'],
      act: async (work, { id, mover }) => await followUpAlert(work, id, mover),
    }),
    deed({
      url: '/api/v1/alert-recipients/:id/acknowledge',
      summary: 'An addressee says that the alert has been read',
      permit: ['liaison', 'local-coordinator', 'focal-point'],
      body: acknowledgement,
      act: async (work, { id, body, mover }) =>
        void (await acknowledgeAlert(work, { recipientId: id, ...body }, mover)),
    }),
  ]
}
