export { desksOfKeys, listedKeys, signKeyList } from './key-list.ts'
export { keyRoutes } from './key-routes.ts'
export { hasKey } from './person-key-store.ts'
export { sealArrivingText } from './seal-arriving-text.ts'
