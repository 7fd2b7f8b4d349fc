import type { BodyChange, BodyDetail } from '../../../vocabulary/wire/body.ts'

/** The rule of a body as its form holds it. */
export interface RuleDraft {
  name: string
  purpose: string
  quorum: string
  quorumSectors: string[]
  meetsEveryDays: string
  listed: boolean
}

export const ruleDraftOf = (body: BodyDetail | null): RuleDraft => ({
  name: body?.name ?? '',
  purpose: body?.purpose ?? '',
  quorum: String(body?.quorum ?? 1),
  quorumSectors: [...(body?.quorumSectors ?? [])],
  meetsEveryDays: body?.meetsEveryDays == null ? '' : String(body.meetsEveryDays),
  listed: body?.listed ?? false,
})

/** What is sent; a sector that no seat has any more is left out. */
export const ruleOf = (draft: RuleDraft, sectors: readonly string[]): BodyChange => ({
  name: draft.name,
  purpose: draft.purpose,
  quorum: Math.round(Number(draft.quorum)),
  quorumSectors: draft.quorumSectors.filter((sector) => sectors.includes(sector)),
  meetsEveryDays: String(draft.meetsEveryDays) === '' ? null : Math.round(Number(draft.meetsEveryDays)),
  listed: draft.listed,
})
