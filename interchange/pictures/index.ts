export { cleanJpeg, isJpeg } from './clean-jpeg.ts'
export { cleanPng, isPng } from './clean-png.ts'
