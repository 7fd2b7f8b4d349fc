export { bodyRoutes } from './body-routes.ts'
export { viewBody } from './body-views.ts'
export { type Body, bodiesAt, type Seat, type SeatHolder, seatsInForce } from './seats-in-force.ts'
