import type { Stage } from '../../parties/audit/index.ts'
import { markResponding } from '../alert/index.ts'

/** The first acknowledgement or answer of an addressee moves its alert on. */
export function responseStages(): readonly Stage[] {
  return [
    {
      name: 'alert-responding',
      wokenBy: ['alert.acknowledged', 'recommendation.accepted'],
      handle: async (work, event) => {
        const alertId = event.detail.alertId ?? event.detail.originId
        if (typeof alertId === 'string') await markResponding(work, alertId)
      },
    },
  ]
}
