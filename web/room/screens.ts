import { type Component, defineAsyncComponent } from 'vue'
import CheckInScreen from './check-in/check-in-screen.vue'
import { type RoomAddress, voteCodeLength } from './room-address.ts'

/**
 * Every screen of the room, by the word behind the code on the wall (`/sala/<code>/<word>`). Each is given the
 * address and the language. Without a word a meeting’s code opens checking in, and a workshop’s room opens voting.
 */
const screens: Readonly<Record<string, Component>> = {
  '': CheckInScreen,
  // What a committee asked of somebody without an account.
  respuesta: defineAsyncComponent(() => import('./answer/answer-screen.vue')),
  prueba: defineAsyncComponent(() => import('./test/test-screen.vue')),
  lectura: defineAsyncComponent(() => import('./read/read-screen.vue')),
  opinion: defineAsyncComponent(() => import('./opinion/opinion-screen.vue')),
  voto: defineAsyncComponent(() => import('./hall/hall-screen.vue')),
  pantalla: defineAsyncComponent(() => import('./wall/wall-screen.vue')),
}

export function screenFor({ screen, wall }: RoomAddress): Component {
  const word = screen === '' && wall.length === voteCodeLength ? 'voto' : screen
  return screens[word] ?? CheckInScreen
}

/** The wall takes the whole of its screen and speaks the language of the workshop. */
export const isWall = ({ screen }: RoomAddress): boolean => screen === 'pantalla'
