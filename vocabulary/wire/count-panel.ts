import { z } from 'zod'
import { day, placeId } from './common.ts'
import { signalGroup } from './detection.ts'
import { detectionSettings } from './detection-settings.ts'
import { reportingWaveKind } from './reporting.ts'

export const countPanelQuery = z.strictObject({
  compartment: z.enum(['local', 'restricted']).default('local'),
})

/** Weekly counts of what the asker may see, for judging the last year with other settings. On screen only, never for export. */
export const countPanel = z.object({
  restricted: z.boolean(),
  /** Monday of the first week; the last is the last one that is over. */
  firstWeek: day,
  weeks: z.number().int(),
  /** Every place has a series of each group, all zeros where none is listed. */
  places: z.array(z.object({ id: placeId, name: z.string(), within: placeId.nullable() })),
  groups: z.array(signalGroup),
  series: z.array(
    z.object({
      territoryId: placeId,
      group: signalGroup,
      /** The weeks that are not zero, by position, and their counts. */
      at: z.array(z.number().int()),
      counts: z.array(z.number().int()),
    }),
  ),
  /** How many could report from a place, week by week, where it is known. */
  reporters: z.array(z.object({ place: placeId, active: z.array(z.number().int().nullable()) })),
  waves: z.array(
    z.object({ place: placeId, kind: reportingWaveKind, from: z.number().int(), weeks: z.number().int() }),
  ),
  /** In force. */
  settings: detectionSettings,
})
export type CountPanel = z.infer<typeof countPanel>
