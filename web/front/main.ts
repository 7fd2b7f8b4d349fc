import { createApp } from 'vue'
import FrontPage from './front-page.vue'

createApp(FrontPage).mount('#front')
