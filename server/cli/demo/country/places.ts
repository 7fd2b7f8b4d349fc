import type { ReportingPlace } from '../simulator/index.ts'

/**
 * Tamarela: a country that does not exist, in an empty stretch of the Pacific. Its names were made up for the
 * demonstration, its codes begin with XT, which ISO 3166 leaves to private use.
 */
export const countryCode = 'XT'
export const countryName = 'Tamarela (país ficticio)'
export const inventedSource = 'inventado para la demostración'

interface InventedPlace {
  readonly id: string
  readonly name: string
  readonly population: number
  /** Degrees, WGS 84: the seat of the municipality. */
  readonly at: readonly [latitude: number, longitude: number]
  /** Share of what happens that is reported: far places report less. */
  readonly reporting: number
}

export const departments = [
  {
    id: 'XT-01',
    name: 'Bahía Almara',
    at: [8.62, -114.62],
    municipalities: [
      { id: 'XT-0101', name: 'Puerto Almara', population: 214_000, at: [8.71, -114.78], reporting: 0.8 },
      { id: 'XT-0102', name: 'Las Marolas', population: 61_000, at: [8.93, -114.66], reporting: 0.6 },
      { id: 'XT-0103', name: 'Punta Celdera', population: 38_000, at: [8.38, -114.86], reporting: 0.5 },
      { id: 'XT-0104', name: 'Río Tamelo', population: 47_000, at: [8.55, -114.47], reporting: 0.55 },
      { id: 'XT-0105', name: 'San Ovelio', population: 29_000, at: [8.33, -114.55], reporting: 0.4 },
    ],
  },
  {
    id: 'XT-02',
    name: 'Valle Serín',
    at: [8.72, -113.98],
    municipalities: [
      { id: 'XT-0201', name: 'Ciudad Serín', population: 386_000, at: [8.74, -114.02], reporting: 0.9 },
      { id: 'XT-0202', name: 'Los Arvales', population: 82_000, at: [8.95, -113.88], reporting: 0.6 },
      { id: 'XT-0203', name: 'Vega Lunta', population: 54_000, at: [8.52, -114.12], reporting: 0.6 },
      { id: 'XT-0204', name: 'Santa Ilmera', population: 71_000, at: [8.61, -113.78], reporting: 0.55 },
      { id: 'XT-0205', name: 'Molinos de Orén', population: 33_000, at: [8.91, -114.19], reporting: 0.45 },
    ],
  },
  {
    id: 'XT-03',
    name: 'Sierra Calbún',
    at: [9.27, -114.12],
    municipalities: [
      { id: 'XT-0301', name: 'Calbún Alto', population: 49_000, at: [9.28, -114.21], reporting: 0.4 },
      { id: 'XT-0302', name: 'Piedra Sonda', population: 27_000, at: [9.41, -113.94], reporting: 0.3 },
      { id: 'XT-0303', name: 'Cerro Vedrío', population: 22_000, at: [9.16, -113.81], reporting: 0.3 },
      { id: 'XT-0304', name: 'Las Nubarias', population: 18_000, at: [9.36, -114.42], reporting: 0.25 },
    ],
  },
  {
    id: 'XT-04',
    name: 'Llano Tarao',
    at: [8.21, -113.95],
    municipalities: [
      { id: 'XT-0401', name: 'Villa Tarao', population: 126_000, at: [8.27, -114.02], reporting: 0.7 },
      { id: 'XT-0402', name: 'Pozo Garel', population: 44_000, at: [8.12, -114.24], reporting: 0.5 },
      { id: 'XT-0403', name: 'El Carvonal', population: 36_000, at: [8.06, -113.83], reporting: 0.45 },
      { id: 'XT-0404', name: 'Paso Iruel', population: 41_000, at: [8.31, -113.62], reporting: 0.6 },
    ],
  },
] as const satisfies readonly {
  readonly id: string
  readonly name: string
  readonly at: readonly [number, number]
  readonly municipalities: readonly InventedPlace[]
}[]

export const municipalities: readonly InventedPlace[] = departments.flatMap((one) => [...one.municipalities])

/** The people of Las Nubarias lost their way to help: their territory is paused, and what is near them as well. */
export const pausedPlace = 'XT-0304'

/** Whoever reported from here has moved away. */
export const silentPlace = 'XT-0105'

export const reportingPlaces = (since: {
  readonly pausedFrom: Date
  readonly silentFrom: Date
}): ReportingPlace[] =>
  municipalities.map(({ id, population, reporting }) => ({
    id,
    population,
    reporting,
    ...(id === pausedPlace ? { closedFrom: since.pausedFrom } : {}),
    ...(id === silentPlace ? { closedFrom: since.silentFrom } : {}),
  }))
