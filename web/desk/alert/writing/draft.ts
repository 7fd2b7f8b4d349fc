import type {
  AlertDetail,
  AlertDraft,
  AlertReadiness,
  RecipientDraft,
  RecommendationDraft,
} from '../../../../vocabulary/wire/alert.ts'

/** The draft as it stands on the screen; the revision belongs to the saving, not to the form. */
export type DraftForm = Omit<AlertDraft, 'revision'>

/** What was saved, as a form to go on with. */
export function draftOf(alert: AlertDetail): DraftForm {
  return {
    kind: alert.kind,
    title: alert.title,
    sections: { ...alert.sections },
    recommendations: alert.recommendations.map((one) => ({
      id: one.id,
      organizationId: one.organization?.id ?? null,
      verb: one.verb,
      what: one.what,
      dueOn: one.dueOn,
      evidenceRequired: one.evidenceRequired,
    })),
    recipients: alert.recipients.map((one) => ({
      organizationId: one.organization?.id ?? null,
      placeId: one.place?.id ?? null,
      part: one.part,
      excluded: one.state === 'excluded',
    })),
  }
}

export const emptyRecommendation = (id: string): RecommendationDraft => ({
  id,
  organizationId: null,
  verb: null,
  what: '',
  dueOn: null,
  evidenceRequired: '',
})

export interface Listed extends RecipientDraft {
  /** The organisation or the place; no list holds one twice. */
  readonly key: string
  /** It stands on the list because something is asked of it; it can be excluded, not removed. */
  readonly asked: boolean
}

export const keyOf = (one: Pick<RecipientDraft, 'organizationId' | 'placeId'>): string =>
  one.organizationId ?? one.placeId ?? ''

/**
 * The distribution list as the server will keep it: everybody named, and whoever is asked for something as a
 * responder.
 */
export function distributionOf(draft: Pick<DraftForm, 'recommendations' | 'recipients'>): readonly Listed[] {
  const asked = new Set(draft.recommendations.flatMap((one) => one.organizationId ?? []))
  const named = draft.recipients.map((one): Listed => {
    const isAsked = one.organizationId !== null && asked.has(one.organizationId)
    return { ...one, key: keyOf(one), asked: isAsked, part: isAsked ? 'responder' : one.part }
  })
  const known = new Set(named.map((one) => one.key))
  const added = [...asked]
    .filter((id) => !known.has(id))
    .map(
      (id): Listed => ({
        key: id,
        organizationId: id,
        placeId: null,
        part: 'responder',
        excluded: false,
        asked: true,
      }),
    )
  return [...named, ...added]
}

/** The draft with a recipient changed; one that stands there only because it is asked is named from then on. */
export function withRecipient(
  recipients: readonly RecipientDraft[],
  one: RecipientDraft,
): readonly RecipientDraft[] {
  const key = keyOf(one)
  return recipients.some((other) => keyOf(other) === key)
    ? recipients.map((other) => (keyOf(other) === key ? one : other))
    : [...recipients, one]
}

/** The code of what is wrong with a field of the draft (a JSON pointer); null when nothing is. */
export function missingAt(readiness: Pick<AlertReadiness, 'missing'> | null, field: string): string | null {
  return readiness?.missing.find((one) => one.field === field)?.code ?? null
}

/** The passages to look at within a field. */
export const warningsAt = (
  readiness: Pick<AlertReadiness, 'warnings'> | null,
  field: string,
): AlertReadiness['warnings'] => (readiness?.warnings ?? []).filter((one) => one.field === field)

/** Which element of the page a pointer stands for, to be led there from the list of what is missing. */
export function anchorOf(field: string): string {
  const [, first = '', second = ''] = field.split('/')
  if (first === 'sections' || first === 'recommendations') return second === '' ? first : `${first}-${second}`
  return first
}
