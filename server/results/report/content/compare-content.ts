import type { ReportComparison, ReportContent } from '../../../../vocabulary/wire/report.ts'

type Difference = ReportComparison['differences'][number]
/** More than a page shows is no comparison any more. */
const most = 500
/** What differs by the nature of a version. */
const expected = new Set(['/version', '/reason', '/readAt'])

/** Where two contents differ, member by member; rows are told apart by their key, so that one that is new moves no other. */
export function compareContent(before: ReportContent, after: ReportContent): Difference[] {
  const [old, young] = [leavesOf(before), leavesOf(after)]
  return [...new Set([...old.keys(), ...young.keys()])]
    .filter((at) => !expected.has(at) && old.get(at) !== young.get(at))
    .slice(0, most)
    .map((at) => ({ at, before: old.get(at) ?? '', after: young.get(at) ?? '' }))
}

function leavesOf(content: object): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>()
  const walk = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) leaves.set(at, value === null ? '' : String(value))
    else for (const [name, member] of membersOf(value)) walk(member, `${at}/${name}`)
  }
  walk(content, '')
  return leaves
}

function membersOf(value: object): (readonly [string, unknown])[] {
  if (!Array.isArray(value)) return Object.entries(value)
  return value.map((one: unknown, at) => [keyOf(one) ?? String(at), one])
}

function keyOf(one: unknown): string | null {
  if (typeof one !== 'object' || one === null) return null
  const { key, code, by, quarter, placeId, number } = one as Record<string, unknown>
  const parts = [by, key ?? code ?? number, quarter, placeId].filter((part) => typeof part === 'string')
  return parts.length === 0 ? null : parts.join(' ')
}
