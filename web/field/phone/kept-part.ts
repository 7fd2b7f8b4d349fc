import type { Visit } from '../screens/index.ts'

export async function keptPart(_visit: Visit, _slot: Element): Promise<void> {}
