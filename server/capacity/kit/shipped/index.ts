import type { CompetencyLevel, KitContent } from '../../../../vocabulary/wire/kit.ts'
import { steeringCommitteeKit, steeringCommitteeTeaches } from './steering-committee-kit.ts'
import { triageKit, triageTeaches } from './triage/triage-kit.ts'

interface ShippedKit {
  readonly id: string
  readonly kit: string
  readonly version: string
  readonly content: KitContent
  /** The framework of competencies that it was written for, and the level it teaches. */
  readonly competency_version: string
  readonly teaches: readonly CompetencyLevel[]
  /** The item of each question: the same wherever the product is installed. */
  readonly items: readonly string[]
}

const itemsOf = (kit: string, { questions }: KitContent): string[] =>
  questions.map((_, at) => `4b1d7c52-0f6e-4c3a-9a52-2026${kit}00${String(at + 1).padStart(2, '0')}`)

/** What comes with the product, as drafts to validate. A version that was once shipped stays as it is. */
export const shippedKits: readonly ShippedKit[] = [
  {
    id: '4b1d7c52-0f6e-4c3a-9a51-202600010001',
    kit: 'steering-committee',
    version: '2026.1',
    content: steeringCommitteeKit,
    competency_version: '2026.1',
    teaches: steeringCommitteeTeaches,
    items: itemsOf('0001', steeringCommitteeKit),
  },
  {
    id: '4b1d7c52-0f6e-4c3a-9a51-202600020001',
    kit: 'triage-and-verification',
    version: '2026.1',
    content: triageKit,
    competency_version: '2026.1',
    teaches: triageTeaches,
    items: itemsOf('0002', triageKit),
  },
]
