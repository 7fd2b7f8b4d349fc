import type { DraftStorage } from './draft/index.ts'
import type { Intake } from './intake/index.ts'

/** What the page is given of the browser. */
export interface FieldParts {
  readonly page: Element
  readonly storage: DraftStorage
  readonly intake: Intake
  readonly now: () => Date
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>
  readonly secure: boolean
}
