import type { RouteRecordRaw } from 'vue-router'

/** Addresses that screens had before: a link in a message or a bookmark still leads there. */
export const movedPaths: readonly RouteRecordRaw[] = [
  { path: '/responses', redirect: ({ query }) => ({ path: '/commitments', query }) },
  {
    path: '/recommendations/:id',
    redirect: ({ params, query }) => ({ path: `/commitments/${String(params.id)}`, query }),
  },
]
