import type { NewIndicator } from '../../../../vocabulary/wire/indicator.ts'

/** An indicator as it is being written: figures as they were typed. */
export interface IndicatorDraft {
  name: string
  unit: string
  baseline: string
  target: string
  targetOn: string
  measuredBy: string
}

export const draftOf = (indicator: NewIndicator | null): IndicatorDraft => ({
  name: indicator?.name ?? '',
  unit: indicator?.unit ?? '',
  baseline: indicator === null ? '' : String(indicator.baseline),
  target: indicator === null ? '' : String(indicator.target),
  targetOn: indicator?.targetOn ?? '',
  measuredBy: indicator?.measuredBy ?? '',
})

/** A figure as people type it, with a comma or a point; null for anything else. */
export function readFigure(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  return /^[-−]?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain.replace('−', '-')) : null
}

/** Whether nothing was written yet: an agreement may wait for its indicator until the record closes. */
export const isBlank = (draft: IndicatorDraft): boolean =>
  Object.values(draft).every((text: string) => text.trim() === '')

export const isSame = ({ baseline, target }: IndicatorDraft): boolean =>
  readFigure(target) !== null && readFigure(baseline) === readFigure(target)

/** The indicator that the draft says; null while something is missing. */
export function readIndicator(draft: IndicatorDraft): NewIndicator | null {
  const [baseline, target] = [readFigure(draft.baseline), readFigure(draft.target)]
  const texts = { name: draft.name.trim(), unit: draft.unit.trim(), measuredBy: draft.measuredBy.trim() }
  if (baseline === null || target === null || baseline === target || draft.targetOn === '') return null
  if (texts.name.length < 3 || texts.unit === '' || texts.measuredBy.length < 3) return null
  return { ...texts, baseline, target, targetOn: draft.targetOn }
}
