import { createApp } from 'vue'
import PublicPage from './public-page.vue'
import { createSpeech, speechKey } from './shell/index.ts'

createApp(PublicPage).provide(speechKey, createSpeech()).mount('#public')
