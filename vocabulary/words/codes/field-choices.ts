/** Short choice lists of the field page: codes only; one language is loaded beside them. */
export const fieldChoicesVersion = '2026.1'

/** Who is exposed. It says whom to protect, never who is suspect, and is no ground for a signal by itself. */
export const exposedGroups = [
  'children-under-12',
  'adolescents',
  'women',
  'migrants-returnees',
  'displaced',
  'indigenous-afro-honduran',
  'lgbtqi',
  'disability',
  'out-of-school',
  'without-work',
  'not-known',
] as const

export const placeKinds = [
  'home',
  'street-square',
  'bar-restaurant',
  'lodging',
  'farm-plantation',
  'fishing-dock-boat',
  'mine-construction',
  'factory-workshop',
  'market-shop',
  'school',
  'transport-terminal',
  'road-truck-stop',
  'border-crossing',
  'shelter-reception',
  'religious-community-place',
  'online',
  'other-place',
  'not-known',
] as const

/** The strongest first. Hearsay alone never raises an alert. */
export const knownHow = ['saw-it', 'was-told', 'is-said'] as const

export const periodKinds = ['day', 'week', 'month'] as const

export const stillHappening = ['yes', 'no', 'not-known'] as const

export const yesNoUnknown = ['yes', 'no', 'not-known'] as const

export const contactPreferences = ['read-answer', 'answer-questions', 'no-contact'] as const

/** Until notes are sealed, a safe way to be reached is a code and nothing else. */
export const safeContacts = [
  'receipt-only',
  'through-focal-point',
  'through-organization',
  'through-school-health',
  'daytime-only',
  'none',
] as const

export type ExposedGroup = (typeof exposedGroups)[number]
export type PlaceKind = (typeof placeKinds)[number]
export type KnownHow = (typeof knownHow)[number]
export type PeriodKind = (typeof periodKinds)[number]
export type StillHappening = (typeof stillHappening)[number]
export type YesNoUnknown = (typeof yesNoUnknown)[number]
export type ContactPreference = (typeof contactPreferences)[number]
export type SafeContact = (typeof safeContacts)[number]

export type FieldChoiceTexts = {
  readonly exposedGroups: Readonly<Record<ExposedGroup, string>>
  readonly placeKinds: Readonly<Record<PlaceKind, string>>
  readonly knownHow: Readonly<Record<KnownHow, string>>
  readonly periodKinds: Readonly<Record<PeriodKind, string>>
  readonly yesNoUnknown: Readonly<Record<YesNoUnknown, string>>
  readonly contactPreferences: Readonly<Record<ContactPreference, string>>
  readonly safeContacts: Readonly<Record<SafeContact, string>>
}
