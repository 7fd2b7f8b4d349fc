import { tellableGroups } from '../../../../vocabulary/words/index.ts'
import { type Vote, votesBy } from './votes.ts'

export interface ToldSector {
  /** Null: those of sectors too few to be told, and those who declared none, together. */
  readonly sector: string | null
  readonly votes: readonly Vote[]
}

/**
 * The votes on one statement by declared sector, as far as they may be told: nothing below five, and what is left over is
 * nobody or at least five as well. No group at all when only the whole could be told.
 */
export function toldSectors(votes: readonly Vote[]): readonly ToldSector[] {
  const groups = [...votesBy(votes, 'sector')]
    .flatMap(([sector, own]) => (sector === null ? [] : [{ sector, votes: own }]))
    .sort((a, b) => (a.sector < b.sector ? -1 : 1))
  const told = tellableGroups(groups, { total: votes.length, size: (group) => group.votes.length })
  if (told.length === 0) return []
  const named = new Set(told.map(({ sector }) => sector))
  const others = votes.filter(({ sector }) => sector === null || !named.has(sector))
  return others.length === 0 ? told : [...told, { sector: null, votes: others }]
}

/** Whether sectors that somebody declared stand together because too few of them voted. */
export function isMerged(votes: readonly Vote[], told: readonly ToldSector[]): boolean {
  const named = new Set(told.map(({ sector }) => sector))
  return votes.some(({ sector }) => sector !== null && !named.has(sector))
}

/** What was given as a reason, by sector where that one is told, in the order of the words: no order tells who. */
export function spokenReasons(votes: readonly Vote[], told: readonly ToldSector[]) {
  const named = new Set(told.map(({ sector }) => sector))
  return votes
    .filter(({ reason }) => reason !== '')
    .map(({ reason, sector }) => ({ text: reason, sector: named.has(sector) ? sector : null }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
}
