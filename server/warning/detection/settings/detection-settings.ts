import { sql } from 'kysely'
import { PANEL_SETTINGS } from '../../../../detectors/index.ts'
import type { DetectionSettings } from '../../../../vocabulary/wire/detection-settings.ts'
import type { Work } from '../../../platform/database/index.ts'

/** With what a week is judged. */
export interface SettingsInForce extends DetectionSettings {
  /** Null: as shipped. */
  readonly id: string | null
}

/** Until somebody keeps others. What one or two signals say, a person reads in the queue. */
const shipped: SettingsInForce = {
  id: null,
  ...PANEL_SETTINGS,
  windowWeeks: 4,
}

/** The settings that were kept last. */
export async function settingsInForce(work: Work): Promise<SettingsInForce> {
  const found = await sql<SettingsInForce>`
    select id, level, false_discovery_rate as "falseDiscoveryRate", minimum_count as "minimumCount",
      window_weeks as "windowWeeks"
    from warning.detection_settings where state = 'kept' order by settled_at desc, id limit 1`.execute(
    work.tx,
  )
  return found.rows[0] ?? shipped
}
