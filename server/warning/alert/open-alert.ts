import type { AlertDetail } from '../../../vocabulary/wire/alert.ts'
import type { Mover } from '../../commitment/index.ts'
import { recordOpening } from '../../parties/audit/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { viewAlert } from './alert-views.ts'

/** One alert as the asker may see it. Before its issue only a few may, and who opened it is kept. */
export async function openAlert(
  work: Work,
  id: string,
  parts: { readonly chance: Chance; readonly mover: Mover },
): Promise<AlertDetail> {
  const alert = await viewAlert(work, id, parts.mover)
  if (alert.issuedAt === null) {
    const compartment = alert.restricted ? 'restricted' : 'local'
    await recordOpening(work, { subjectKind: 'alert', subjectId: id, detail: { compartment } }, parts)
  }
  return alert
}
