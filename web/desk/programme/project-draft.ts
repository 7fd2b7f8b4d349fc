import type { ProjectPlan, ProjectRow } from '../../../vocabulary/wire/programme.ts'

/** A project as its form holds it: every field a text, so that an empty one can be told from nothing. */
export interface ProjectDraft {
  name: { es: string; fr: string; en: string }
  objective: { es: string; fr: string; en: string }
  donorId: string
  implementerIds: string[]
  offices: { organizationId: string; placeId: string; address: string }[]
  startsOn: string
  since: { es: string; fr: string; en: string }
  endsOn: string
  budget: { line: string; amount: string; currency: string }[]
  source: string
  public: boolean
}

const nothing = { es: '', fr: '', en: '' }

export function draftOf(project: ProjectRow | null): ProjectDraft {
  return {
    name: { ...(project?.name ?? nothing) },
    objective: { ...(project?.objective ?? nothing) },
    donorId: project?.donor?.id ?? '',
    implementerIds: project?.implementers.map(({ id }) => id) ?? [],
    offices:
      project?.offices.map(({ organization, placeId, address }) => ({
        organizationId: organization.id,
        placeId,
        address,
      })) ?? [],
    startsOn: project?.startsOn ?? '',
    since: { ...(project?.since ?? nothing) },
    endsOn: project?.endsOn ?? '',
    budget: project?.budget.map((line) => ({ ...line, amount: String(line.amount) })) ?? [],
    source: project?.source ?? '',
    public: project?.public ?? false,
  }
}

/** What the draft sends; rows that were added and left empty are left out. */
export function planOf(draft: ProjectDraft): ProjectPlan {
  return {
    ...draft,
    donorId: draft.donorId === '' ? null : draft.donorId,
    offices: draft.offices.filter(({ organizationId, placeId }) => organizationId !== '' && placeId !== ''),
    startsOn: draft.startsOn === '' ? null : draft.startsOn,
    endsOn: draft.endsOn === '' ? null : draft.endsOn,
    budget: draft.budget
      .filter(({ line }) => line.trim() !== '')
      .map(({ line, amount, currency }) => ({
        line,
        amount: Math.round(Number(amount.replace(',', '.')) * 100) / 100,
        currency: currency.trim().toUpperCase(),
      })),
  }
}
