import { createApp, ref, shallowReactive, watch } from 'vue'
import { personKeySecret } from '../../sealing/index.ts'
import type { WordsInForce } from '../../vocabulary/wire/catalogue.ts'
import { preferredLanguage } from '../wording/desk/index.ts'
import App from './app.vue'
import { callKey, createCall } from './call/index.ts'
import { browserPasskeys, createKeys, keysKey } from './keys/index.ts'
import { createDeskRouter } from './router.ts'
import { screens } from './screens.ts'
import { createSession, sessionKey } from './session/index.ts'
import { createSpeech, speechKey, takeEditions } from './words/index.ts'

const speech = createSpeech(ref(preferredLanguage(navigator.languages)))
const call = createCall({
  fetch: (path, init) => fetch(path, { ...init, credentials: 'same-origin', redirect: 'error' }),
  onSessionEnd: () => session.renew(),
})
// The programme's own words, laid over those that shipped as soon as they are here; no screen waits for them.
void call.get<WordsInForce>('/api/v1/public/words').then((words) => {
  if (words.ok) takeEditions(words.value)
})
const session = createSession(call, () => location.assign('/desk/sign-in'))
const keys = createKeys({
  call,
  passkeys: browserPasskeys,
  secretOf: personKeySecret,
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
  storage: localStorage,
})
// Whoever comes in opens the own key with what they signed in with; whoever leaves takes it along.
watch(session.standing, (standing) => void keys.follow(standing), { flush: 'sync' })
const router = createDeskRouter({ screens, session, speech })

const failed = shallowReactive({ value: false })
// The chunk of a screen did not arrive: the network went, or the server has a newer edition.
router.onError(() => {
  failed.value = true
})

createApp(App, { failed })
  .provide(speechKey, speech)
  .provide(callKey, call)
  .provide(sessionKey, session)
  .provide(keysKey, keys)
  .use(router)
  .mount('#desk')
