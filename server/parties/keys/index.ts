export { desksOfKeys, signKeyList } from './key-list.ts'
export { sealArrivingText } from './seal-arriving-text.ts'
