export { type BadgeSigner, openBadgeSigner } from './badge-key.ts'
export { makeBadge } from './make-badge.ts'
export { packToken, unpackToken } from './pack-token.ts'
export { makeStatusList, statusListLength } from './status-list.ts'
export {
  type BadgeKeySet,
  type BadgeRefusal,
  type BadgeVerdict,
  verifyBadge,
} from './verify-badge.ts'
