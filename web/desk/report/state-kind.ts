import type { ReportListRow } from '../../../vocabulary/wire/report.ts'

export const stateKind = (state: ReportListRow['state']): 'good' | 'accent' | 'caution' | 'plain' =>
  (({ draft: 'caution', 'in-review': 'accent', frozen: 'good', superseded: 'plain' }) as const)[state]
