import fc from 'fast-check'
import type { Deed } from '../deeds/index.ts'
import { asJson, brokenBody, oddQuery } from './broken.ts'
import type { FuzzRequest } from './requests.ts'

/**
 * A request that was accepted once, with one thing in it broken, asked again by the same person: it comes past every
 * check that a drawn body fails at the first of. One in six is asked as it was.
 */
export function distorted(deed: Deed, operation: string): fc.Arbitrary<FuzzRequest> {
  const { 'content-type': _, ...headers } = deed.headers
  const request = { operation, method: deed.method, url: deed.url, headers }
  const name = deed.url.includes('?') ? '&' : '?'
  const body = deed.body === undefined ? null : asJson(deed.body)
  const broken =
    deed.body === undefined
      ? oddQuery([]).map((query) => ({ ...request, url: `${deed.url}${name}${query}`, body }))
      : brokenBody(fc.constant(deed.body)).map((payload) => ({ ...request, body: payload }))
  return fc.oneof(
    { weight: 5, arbitrary: broken },
    { weight: 1, arbitrary: fc.constant({ ...request, body }) },
  )
}
