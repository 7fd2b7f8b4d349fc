import type { RawBuilder } from 'kysely'
import type { AssignmentSubject } from '../../../vocabulary/wire/assignment.ts'

/** One thing that somebody may have in hand. */
export interface Subject {
  readonly kind: AssignmentSubject
  readonly id: string
}

/** What a wing says of its subjects: whom one of them could be given to, and whether the asker may give it out. */
export interface AssignmentRules {
  readonly kind: AssignmentSubject
  /** A query of person ids: who does such work. Of these, the database decides who may see this one. */
  readonly candidates: (subjectId: string) => RawBuilder<unknown>
  /** A condition: the asker gives it to others. Whoever sees it may take it over. */
  readonly mayAssign: (subjectId: string) => RawBuilder<unknown>
}
