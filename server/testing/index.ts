export { sendSignal, verifiedSignal } from './a-verified-signal.ts'
export { Browser, oneTimeCode } from './browser.ts'
export { organizations, type PersonKey, people, personId, places } from './test-country.ts'
export { type Asker, type Reply, startTestServer, type TestServer } from './test-server.ts'
