export { referralRoutes } from './referral-routes.ts'
export { sweepReferralRetention, sweepReferrals } from './sweep-referrals.ts'
