import { createApp } from 'vue'
import BadgePage from './badge-page.vue'
import { keepPage } from './keep-page.ts'

createApp(BadgePage).mount('#badge')
keepPage().catch(reportError)
