export { digamma, trigamma } from './polygamma.ts'
