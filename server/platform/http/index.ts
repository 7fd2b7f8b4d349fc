export { buildHttp, type HttpParts } from './build-http.ts'
export { decodeCursor, encodeCursor, pageOf } from './cursor.ts'
export { type Asked, type Identity, type Route, type RouteOf, route } from './route.ts'
export { type SealedCursors, sealedCursors } from './sealed-cursor.ts'
