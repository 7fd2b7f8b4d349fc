import {
  type SignalCode,
  type SignalGroup,
  signalCodeIds,
  signalCodes,
} from '../../../../vocabulary/words/index.ts'

/** What signals of a group are usually like: where, when in the year, and how much of all they are. */
export interface GroupPattern {
  /** Share of all signals; the shares sum to 1. */
  readonly share: number
  /** Week of the year (0–51) at which most arrive, and how much more than the mean (0–1). */
  readonly season: { readonly peakWeek: number; readonly swing: number }
  readonly placeKinds: readonly string[]
  readonly modality: string
}

/** Harvests and holidays bring recruiters, fairs bring transport, school terms bring online contact. */
export const groupPatterns = {
  recruitment: {
    share: 0.27,
    season: { peakWeek: 3, swing: 0.5 },
    placeKinds: ['school', 'transport-terminal', 'market-shop', 'home', 'fishing-dock-boat'],
    modality: 'forced-labour',
  },
  transport: {
    share: 0.19,
    season: { peakWeek: 30, swing: 0.4 },
    placeKinds: ['border-crossing', 'road-truck-stop', 'transport-terminal', 'lodging'],
    modality: 'sexual-exploitation',
  },
  exploitation: {
    share: 0.28,
    season: { peakWeek: 48, swing: 0.3 },
    placeKinds: ['bar-restaurant', 'farm-plantation', 'home', 'street-square', 'factory-workshop'],
    modality: 'servitude',
  },
  online: {
    share: 0.16,
    season: { peakWeek: 20, swing: 0.45 },
    placeKinds: ['online', 'school', 'home'],
    modality: 'child-sexual-abuse-material',
  },
  context: {
    share: 0.07,
    season: { peakWeek: 40, swing: 0.6 },
    placeKinds: ['other-place', 'mine-construction', 'religious-community-place', 'shelter-reception'],
    modality: 'other',
  },
  institutions: {
    share: 0.03,
    season: { peakWeek: 26, swing: 0 },
    placeKinds: ['bar-restaurant', 'border-crossing', 'other-place'],
    modality: 'sexual-exploitation',
  },
} as const satisfies Record<SignalGroup, GroupPattern>

export const codesOfGroup = (group: SignalGroup): readonly SignalCode[] =>
  signalCodeIds.filter((code) => signalCodes[code].group === group)

/** How many times the mean a week of the year brings. */
export function seasonAt(group: SignalGroup, weekOfYear: number): number {
  const { peakWeek, swing } = groupPatterns[group].season
  return 1 + swing * Math.cos((2 * Math.PI * (weekOfYear - peakWeek)) / 52)
}
