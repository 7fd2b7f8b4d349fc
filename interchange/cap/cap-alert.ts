/** Code values of the schema of OASIS, in its order. */
export const capCodes = {
  status: ['Actual', 'Exercise', 'System', 'Test', 'Draft'],
  messageType: ['Alert', 'Update', 'Cancel', 'Ack', 'Error'],
  scope: ['Public', 'Restricted', 'Private'],
  category: [
    'Geo',
    'Met',
    'Safety',
    'Security',
    'Rescue',
    'Fire',
    'Health',
    'Env',
    'Transport',
    'Infra',
    'CBRNE',
    'Other',
  ],
  responseType: [
    'Shelter',
    'Evacuate',
    'Prepare',
    'Execute',
    'Avoid',
    'Monitor',
    'Assess',
    'AllClear',
    'None',
  ],
  urgency: ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'],
  severity: ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'],
  certainty: ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'],
} as const

type Codes = typeof capCodes
/** A code value of one of the lists, for instance `CapCode<'urgency'>`. */
export type CapCode<K extends keyof Codes> = Codes[K][number]

/** A moment as CAP writes one, with the offset of whoever wrote it. */
export interface CapTime {
  /** An ISO instant in UTC, to the second: `2026-03-02T15:00:00Z`. */
  readonly at: string
  /** East of Greenwich, from −14 to 14 hours. */
  readonly offsetMinutes: number
}

/** Names another message: `sender,identifier,sent`. */
export interface CapReference {
  readonly sender: string
  readonly identifier: string
  readonly sent: CapTime
}

/** A name that the sender gives, and a value: event codes, geographic codes, parameters. */
export interface CapValue {
  readonly valueName: string
  readonly value: string
}

/** Degrees of WGS 84. The latitude comes first, other than in GeoJSON. */
export type CapPoint = readonly [latitude: number, longitude: number]

export interface CapArea {
  readonly areaDesc: string
  /** Each closed: its last point is its first. */
  readonly polygons: readonly (readonly CapPoint[])[]
  readonly circles: readonly { readonly center: CapPoint; readonly radiusKm: number }[]
  readonly geocodes: readonly CapValue[]
  /** Feet above mean sea level. */
  readonly altitude: number | null
  readonly ceiling: number | null
}

export interface CapResource {
  readonly resourceDesc: string
  readonly mimeType: string
  /** Bytes. */
  readonly size: number | null
  readonly uri: string | null
  readonly derefUri: string | null
  readonly digest: string | null
}

export interface CapInfo {
  /** Of RFC 3066; `en-US` where a message says nothing. */
  readonly language: string
  /** At least one. */
  readonly categories: readonly CapCode<'category'>[]
  readonly event: string
  readonly responseTypes: readonly CapCode<'responseType'>[]
  readonly urgency: CapCode<'urgency'>
  readonly severity: CapCode<'severity'>
  readonly certainty: CapCode<'certainty'>
  readonly audience: string | null
  readonly eventCodes: readonly CapValue[]
  readonly effective: CapTime | null
  readonly onset: CapTime | null
  readonly expires: CapTime | null
  readonly senderName: string | null
  readonly headline: string | null
  readonly description: string | null
  readonly instruction: string | null
  readonly web: string | null
  readonly contact: string | null
  readonly parameters: readonly CapValue[]
  readonly resources: readonly CapResource[]
  readonly areas: readonly CapArea[]
}

/** A message of the Common Alerting Protocol 1.2. What may be missing is null, what may repeat is a list. */
export interface CapAlert {
  readonly identifier: string
  readonly sender: string
  readonly sent: CapTime
  readonly status: CapCode<'status'>
  readonly messageType: CapCode<'messageType'>
  readonly source: string | null
  readonly scope: CapCode<'scope'>
  readonly restriction: string | null
  readonly addresses: readonly string[]
  readonly codes: readonly string[]
  readonly note: string | null
  readonly references: readonly CapReference[]
  readonly incidents: readonly string[]
  readonly infos: readonly CapInfo[]
}

/** An info that says only what one must say, to be added to. */
export const plainInfo = {
  responseTypes: [],
  audience: null,
  eventCodes: [],
  effective: null,
  onset: null,
  expires: null,
  senderName: null,
  headline: null,
  description: null,
  instruction: null,
  web: null,
  contact: null,
  parameters: [],
  resources: [],
  areas: [],
} as const satisfies Partial<CapInfo>
