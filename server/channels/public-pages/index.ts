export { servePublicPages } from './serve-public-pages.ts'
