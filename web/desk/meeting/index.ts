import { roleIds } from '../../../vocabulary/words/index.ts'
import type { DeskScreen } from '../navigation/index.ts'

export { default as AgendaEditor } from './agenda-editor.vue'
export { default as AgendaList } from './agenda-list.vue'
export { default as MaterialsPanel } from './materials-panel.vue'
export { default as MeetingFacts } from './meeting-facts.vue'
export { default as ParticipantsPanel } from './participants-panel.vue'
export { default as PlanMeetingForm } from './plan-meeting-form.vue'

const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')
const keepers = ['project-team', 'steering-member', 'trainer', 'supervisor', 'local-coordinator'] as const

export const meetingScreens: readonly DeskScreen[] = [
  {
    name: 'meeting',
    path: '/meetings/:id',
    open: () => import('./meeting-screen.vue'),
    roles: readers,
    under: 'calendar',
  },
  {
    name: 'meeting-sheet',
    path: '/meetings/:id/sheet',
    open: () => import('./sheet-screen.vue'),
    roles: keepers,
    under: 'calendar',
  },
]
