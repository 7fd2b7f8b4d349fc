export { openScanWorker } from './open-scan-worker.ts'
