import type { Definition } from './definition.ts'
import { capacityDefinitions } from './of-capacity.ts'
import { governanceDefinitions } from './of-governance.ts'
import { warningDefinitions } from './of-warning.ts'

const numberOf = ({ code }: Definition): number => Number(code.slice(1))

/** Every figure of I1 to I14, by its number. A rule that changes raises the version of its figure. */
export const definitions: readonly Definition[] = [
  ...warningDefinitions,
  ...governanceDefinitions,
  ...capacityDefinitions,
].sort((a, b) => numberOf(a) - numberOf(b))

export const findDefinition = (code: string): Definition | undefined =>
  definitions.find((definition) => definition.code === code)
