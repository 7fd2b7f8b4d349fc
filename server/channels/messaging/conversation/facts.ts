import type { ContactShown } from '../../../../vocabulary/wire/directory.ts'

/** A municipality that can be named; its department tells namesakes apart. */
export interface Municipality {
  readonly id: string
  readonly name: string
  readonly departmentId: string
  readonly departmentName: string
  /** Degrees; null where no source gives it. */
  readonly longitude: number | null
}

export interface Department {
  readonly id: string
  readonly name: string
}

/** What the conversation knows of the installation at this moment. */
export interface Facts {
  readonly now: Date
  readonly countryName: string
  readonly departments: readonly Department[]
  readonly municipalities: readonly Municipality[]
  /** The numbers of the whole country that are in force today. */
  readonly numbers: readonly ContactShown[]
  /** Where the field page is; null where nobody said. */
  readonly fieldAddress: string | null
  readonly demo: boolean
  /** Whether a sentence can be sealed at this moment. Where it cannot, none is asked for. */
  readonly takesNotes: boolean
}

/** Whether a place takes signals in now, and what the person should know before going on. */
export interface PlaceIntake {
  readonly state: 'open' | 'paused' | 'unconfirmed'
  readonly numbers: readonly ContactShown[]
  readonly onDutyNow: boolean
}
