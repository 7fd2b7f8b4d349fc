export { desksOfKeys, listedKeys, signKeyList } from './key-list.ts'
export { keyRoutes } from './key-routes.ts'
export { sealArrivingText } from './seal-arriving-text.ts'
