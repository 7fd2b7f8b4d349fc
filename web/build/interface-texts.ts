import type { Plugin } from 'vite'
import { gatherTexts } from './gather-texts.ts'

const name = 'virtual:interface-texts'

/** Every text of the interface as one module of its own, which the screen of texts loads and nothing else does. */
export function interfaceTexts(): Plugin {
  return {
    name: 'vigia:interface-texts',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined
      const json = JSON.stringify(await gatherTexts())
      return `export default JSON.parse(${JSON.stringify(json)})`
    },
  }
}
