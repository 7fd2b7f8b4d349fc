import type { Outline } from './outline.ts'

/** A place as a source gives it. What is left out stays as it was when the place is already known. */
export interface PlaceFacts {
  /** The national code: `HN`, `01`, `0101`. A name is never a key: 25 municipality names of Honduras repeat. */
  readonly code: string
  readonly name: string
  /** The code of the place that contains it; null for the country alone. */
  readonly parent: string | null
  readonly population?: number | null
  readonly populationYear?: number | null
  /** Degrees, WGS 84. */
  readonly latitude?: number | null
  readonly longitude?: number | null
  readonly outline?: Outline | null
  /** Who says so, for everything of this place that names no source of its own. */
  readonly source: string
  readonly coordinatesSource?: string | null
  readonly outlineSource?: string | null
}

/** The country, its departments and its municipalities, in any order. */
export interface Country {
  readonly places: readonly PlaceFacts[]
}

export const placeCodePattern = /^[A-Z0-9][A-Z0-9-]{0,15}$/

/** Country 0, department 1, municipality 2, community 3. */
export const deepestLevel = 3
