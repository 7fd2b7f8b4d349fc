export { forgetDemo, prepareDemo } from './prepare-demo.ts'
export { demoMessaging } from './world/index.ts'
