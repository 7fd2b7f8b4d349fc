import type { FrameworkContent } from '../../../../vocabulary/wire/results.ts'
import { shippedOutcomes } from './outcomes.ts'
import { shippedRows } from './rows.ts'

const content: FrameworkContent = { outcomes: [...shippedOutcomes], rows: [...shippedRows] }

/** The draft of the programme's framework that ships with the product. */
export const shippedFramework = {
  id: '5f0d3a86-6a0e-4c1f-9a35-3a0e6f0b7e01',
  version: '2026.1',
  content,
}
