import type { DeskScreen } from '../navigation/index.ts'

export { default as AuditorsPanel } from './auditors-panel.vue'
export { default as OwnAuditsNotice } from './own-audits-notice.vue'
export { default as PublicationPanel } from './publication-panel.vue'

export const voteAuditScreens: readonly DeskScreen[] = [
  {
    name: 'vote-audits',
    path: '/vote-audits',
    open: () => import('./own-audits-screen.vue'),
    roles: 'signed-in',
  },
]
