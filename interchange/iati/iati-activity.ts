/*
 * An activity of the International Aid Transparency Initiative, version 2.03, as far as a programme that reports its
 * results needs one: who, where, for what, and each result with its indicators. No money is in it: whoever pays reports that.
 */

/** In each language that was written; at least one of them says something. */
export interface IatiText {
  readonly es?: string
  readonly fr?: string
  readonly en?: string
}

export type IatiLanguage = keyof IatiText
export const iatiLanguages = ['es', 'fr', 'en'] as const satisfies readonly IatiLanguage[]

export interface IatiOrganization {
  /** As a list of organisations knows it, `XM-DAC-3-1`; null where it has none, and then the name alone says who. */
  readonly ref: string | null
  /** OrganisationType: 10 government, 22 national NGO, 40 multilateral. */
  readonly type: string
  readonly name: IatiText
}

export interface IatiParticipant extends IatiOrganization {
  /** OrganisationRole: 1 funding, 2 accountable, 3 extending, 4 implementing. */
  readonly role: '1' | '2' | '3' | '4'
}

export interface IatiActivity {
  readonly identifier: string
  /** Instant of the last change, in UTC without parts of a second. */
  readonly updatedAt: string
  /** Of what is written without one of its own. */
  readonly language: IatiLanguage
  readonly reporter: IatiOrganization & { readonly ref: string }
  readonly title: IatiText
  readonly description: IatiText
  readonly participants: readonly IatiParticipant[]
  /** ActivityStatus: 1 pipeline, 2 implementation, 3 finalisation, 4 closed. */
  readonly status: '1' | '2' | '3' | '4'
  /** ActivityDate: 1 planned start, 2 actual start, 3 planned end, 4 actual end. */
  readonly dates: readonly { readonly type: '1' | '2' | '3' | '4'; readonly day: string }[]
  /** ISO 3166, two letters; with more than one, the shares add up to 100. */
  readonly countries: readonly IatiShare[]
  /** Five digits of the Development Assistance Committee (vocabulary 1). */
  readonly sectors: readonly IatiShare[]
  /** PolicyMarker of the same committee: 1 gender equality; significance 0, 1 significant, 2 principal. */
  readonly markers: readonly { readonly code: string; readonly significance: '0' | '1' | '2' }[]
  readonly results: readonly IatiResult[]
}

export interface IatiShare {
  readonly code: string
  readonly percentage: number | null
}

export interface IatiResult {
  /** ResultType: 1 output, 2 outcome, 3 impact. */
  readonly type: '1' | '2' | '3'
  readonly title: IatiText
  readonly description: IatiText | null
  readonly indicators: readonly IatiIndicator[]
}

export interface IatiIndicator {
  /** IndicatorMeasure: 1 unit, 2 percentage. */
  readonly measure: '1' | '2'
  /** Whether more is better. */
  readonly ascending: boolean
  readonly title: IatiText
  readonly description: IatiText | null
  readonly baseline: (IatiValue & { readonly year: number }) | null
  readonly periods: readonly IatiPeriod[]
}

export interface IatiPeriod {
  readonly from: string
  readonly to: string
  readonly targets: readonly IatiValue[]
  /** What may not be published is not among them: 2.03 has no way to say *suppressed*, and 0 would be a lie. */
  readonly actuals: readonly IatiValue[]
}

export interface IatiValue {
  readonly value: number
  /** Of whom: sex, age band; empty for the whole. */
  readonly dimensions: readonly { readonly name: string; readonly value: string }[]
  readonly comment: IatiText | null
}
