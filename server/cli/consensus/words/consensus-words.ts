import type { NoGroups } from '../../../../deliberation/index.ts'

export type Language = 'es' | 'fr' | 'en'

/** Everything that the command says of a result, with figures as they are written already. */
export interface ConsensusWords {
  readonly counted: (of: {
    readonly people: string
    readonly statements: string
    readonly aside: string
    readonly votes: string
  }) => string
  readonly group: (id: string, people: string) => string
  readonly shared: string
  readonly nothingShared: string
  readonly side: { readonly agree: string; readonly disagree: string }
  readonly headings: readonly [string, string, string, string, string, string, string]
  readonly given: string
  readonly again: (repeated: string, silhouette: string) => string
  readonly unreliable: (why: string) => string
  readonly repeated: (of: { readonly replicates: string; readonly lowRand: string }) => string
  readonly unstable: (repeated: string) => string
  readonly hardlyApart: (silhouette: string) => string
  readonly reasons: Readonly<Record<NoGroups, string>>
  readonly smallGroup: (name: string) => string
  readonly turned: string
  readonly mismatch: (participants: string) => string
}
