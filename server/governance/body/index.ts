export { bodyRoutes } from './body-routes.ts'
export { type Body, bodiesAt, type Seat, type SeatHolder, seatsInForce } from './seats-in-force.ts'
