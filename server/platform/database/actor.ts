/**
 * In whose name a transaction runs. It is written into the transaction (`vigia.actor`), and the row-level
 * policies of the database decide by it alone; without it every table shows zero rows.
 */
export type Actor =
  | { readonly kind: 'public' }
  | { readonly kind: 'receipt'; readonly findHash: string }
  | { readonly kind: 'person'; readonly personId: string }
  /** A program of an institution that fetches what is addressed to it. */
  | { readonly kind: 'feed'; readonly keyId: string }
  | { readonly kind: 'job'; readonly name: string }

export const publicActor: Actor = { kind: 'public' }

/** The text that the policies read: `public`, `receipt:<sha-256 in hex>`, `person:<uuid>`, `feed:<uuid of its key>`, `job:<name>`. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'public':
      return 'public'
    case 'receipt':
      return `receipt:${actor.findHash}`
    case 'person':
      return `person:${actor.personId}`
    case 'feed':
      return `feed:${actor.keyId}`
    case 'job':
      return `job:${actor.name}`
  }
}
