export type { Format } from './format.ts'
export { frame, type Listed } from './frame.ts'
export { escaped, Html, html } from './html.ts'
export { isLanguage, type Language, languages } from './language.ts'
export { digest, empty, facts, listEnd, type MarkKind, mark, moreOf, notice, written } from './pieces.ts'
export { dayThere, hoursThere } from './place-time.ts'
export {
  addressIn,
  askedLanguage,
  publicBase,
  type Speech,
  speak,
} from './speech.ts'
