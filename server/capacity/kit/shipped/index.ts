import type { KitContent } from '../../../../vocabulary/wire/kit.ts'
import { steeringCommitteeKit } from './steering-committee-kit.ts'

interface ShippedKit {
  readonly id: string
  readonly kit: string
  readonly version: string
  readonly content: KitContent
}

/** What comes with the product, as drafts to validate. A version that was once shipped stays as it is. */
export const shippedKits: readonly ShippedKit[] = [
  {
    id: '4b1d7c52-0f6e-4c3a-9a51-202600010001',
    kit: 'steering-committee',
    version: '2026.1',
    content: steeringCommitteeKit,
  },
]
