import { computed, type Ref, shallowRef } from 'vue'
import type { organizationList, organizationRow } from '../../../vocabulary/wire/people.ts'
import { type Out, type Refusal, useCall } from '../call/index.ts'

export type OrganizationRow = Out<typeof organizationRow>

export interface Organizations {
  readonly items: Readonly<Ref<readonly OrganizationRow[]>>
  readonly refusal: Readonly<Ref<Refusal | null>>
  /** Those in force, to choose from. */
  readonly choices: Readonly<Ref<readonly { readonly value: string; readonly label: string }[]>>
  load(): Promise<void>
}

/** A country has some hundreds at most; the bound keeps a broken cursor from asking for ever. */
const mostPages = 20

/** Every institution and organisation, for a choice of one. */
export function useOrganizations(): Organizations {
  const call = useCall()
  const items = shallowRef<readonly OrganizationRow[]>([])
  const refusal = shallowRef<Refusal | null>(null)

  async function load(): Promise<void> {
    const all: OrganizationRow[] = []
    let cursor: string | undefined
    for (let page = 0; page < mostPages; page += 1) {
      const answer = await call.get<Out<typeof organizationList>>('/api/v1/organizations', {
        limit: 100,
        cursor,
      })
      refusal.value = answer.ok ? null : answer.refusal
      if (!answer.ok) return
      all.push(...answer.value.items)
      if (answer.value.nextCursor === null) break
      cursor = answer.value.nextCursor
    }
    items.value = all
  }

  return {
    items,
    refusal,
    choices: computed(() =>
      items.value.filter((one) => one.validTo === null).map((one) => ({ value: one.id, label: one.name })),
    ),
    load,
  }
}
