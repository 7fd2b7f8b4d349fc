import { createApp } from 'vue'
import RoomPage from './room-page.vue'

createApp(RoomPage).mount('#room')
