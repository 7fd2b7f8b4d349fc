export { forgetDemo, prepareDemo } from './prepare-demo.ts'
