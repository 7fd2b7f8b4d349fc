import { accessScreens } from './access/index.ts'
import { attentionScreens } from './attention/index.ts'
import type { DeskScreen } from './navigation/index.ts'
import { shellScreens } from './shell/index.ts'

/** Every screen of the desk, in the order of the menu. The one for lost addresses stands last. */
export const screens: readonly DeskScreen[] = [...attentionScreens, ...accessScreens, ...shellScreens]
