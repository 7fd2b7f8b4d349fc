type Level = 'ultimate' | 'intermediate' | 'immediate' | 'output'

/** Under a box of which level a box of each level stands; the ultimate outcome under none. */
export const levelAbove: Readonly<Record<Level, Level | null>> = {
  ultimate: null,
  intermediate: 'ultimate',
  immediate: 'intermediate',
  output: 'immediate',
}

/** What a target would make worse: it would be met by finding more of them, or by hiding some. */
export const countsWithoutTarget: readonly string[] = [
  'victims',
  'signals',
  'situations',
  'alerts',
  'referrals',
]
