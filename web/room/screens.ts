import { type Component, defineAsyncComponent } from 'vue'
import CheckInScreen from './check-in/check-in-screen.vue'
import type { RoomAddress } from './room-address.ts'

/**
 * Every screen of the room, by the word behind the code on the wall (`/sala/<code>/<word>`). Each is given the
 * address and the language; checking in is what an address without a word opens.
 */
const screens: Readonly<Record<string, Component>> = {
  '': CheckInScreen,
  prueba: defineAsyncComponent(() => import('./test/test-screen.vue')),
}

export const screenFor = ({ screen }: RoomAddress): Component => screens[screen] ?? CheckInScreen
