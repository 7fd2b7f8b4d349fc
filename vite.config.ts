import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { bundleFieldWorker } from './web/build/bundle-field-worker.ts'
import { bundleWorker } from './web/build/bundle-worker.ts'
import { fieldManifest } from './web/build/field-manifest.ts'
import { interfaceTexts } from './web/build/interface-texts.ts'
import { precompress } from './web/build/precompress.ts'
import { prerenderField } from './web/build/prerender-field.ts'
import { prerenderSheet } from './web/build/prerender-sheet.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * The pages, by the folder they lie in. The server maps `/` to front, `/vecinos/` to field, `/desk/` to desk, `/sala/` to
 * room, `/certificado/` to badge;
 * everything hashed lies under `/assets/`.
 */
const pages = [
  'front/index.html',
  'field/index.html',
  'field/fr.html',
  'field/en.html',
  'field/tiempo.html',
  'field/hoja-es.html',
  'field/hoja-fr.html',
  'field/hoja-en.html',
  'desk/index.html',
  'room/index.html',
  'badge/index.html',
].filter((page) => existsSync(here(`./web/${page}`)))

export default defineConfig({
  root: here('./web'),
  publicDir: false,
  plugins: [
    vue(),
    prerenderField(),
    prerenderSheet(),
    fieldManifest(),
    interfaceTexts(),
    bundleWorker(),
    bundleFieldWorker(),
    precompress(),
  ],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2020',
    // Nothing inline: the policy allows scripts, styles and pictures of our own origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: pages.map((page) => here(`./web/${page}`)) },
  },
})
