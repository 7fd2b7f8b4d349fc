import { z } from 'zod'
import { placeId } from './common.ts'

export const placeRow = z.object({
  id: placeId,
  name: z.string(),
  parentId: placeId.nullable(),
  level: z.number().int(),
  population: z.number().int().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
})
export type PlaceRow = z.infer<typeof placeRow>

export const placeList = z.object({ items: z.array(placeRow), order: z.string() })

/** The limits of the departments, for the map: GeoJSON geometries by place, where the deployer imported them. */
export const placeOutlines = z.object({
  items: z.array(z.object({ id: placeId, geometry: z.unknown() })),
  order: z.string(),
  source: z.string(),
})
