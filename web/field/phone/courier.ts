import type { Visit } from '../screens/index.ts'
import type { Child } from '../view/index.ts'
import type { Waiting } from '../waiting/index.ts'

export function courierPart(_visit: Visit, _waiting: Waiting): readonly Child[] {
  return []
}
