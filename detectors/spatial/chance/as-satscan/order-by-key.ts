/** Keys lie from 0 to 2³¹ − 1. */
const KEY_BITS = 31

/** Returns the values in the order of their keys; equal keys keep their order. The list it returns is used again by the next call. */
export type OrderByKey = (keys: Int32Array, values: Int32Array) => Int32Array

/** Sorts by dealing into as many buckets as there are keys, then by insertion: linear for keys that are spread evenly. */
export function orderByKey(length: number): OrderByKey {
  const bits = Math.max(1, Math.min(16, Math.ceil(Math.log2(length + 1))))
  const shift = KEY_BITS - bits
  const ends = new Int32Array((1 << bits) + 1)
  const sortedKeys = new Int32Array(length)
  const sorted = new Int32Array(length)
  return (keys, values) => {
    ends.fill(0)
    for (let k = 0; k < length; k += 1) {
      const bucket = ((keys[k] as number) >>> shift) + 1
      ends[bucket] = (ends[bucket] as number) + 1
    }
    for (let bucket = 1; bucket < ends.length; bucket += 1)
      ends[bucket] = (ends[bucket] as number) + (ends[bucket - 1] as number)
    for (let k = 0; k < length; k += 1) {
      const key = keys[k] as number
      const at = ends[key >>> shift] as number
      ends[key >>> shift] = at + 1
      sortedKeys[at] = key
      sorted[at] = values[k] as number
    }
    insertInOrder(sortedKeys, sorted)
    return sorted
  }
}

/** Puts keys that are nearly in order, and the values beside them, in order. */
function insertInOrder(keys: Int32Array, values: Int32Array): void {
  let last = -1
  for (let k = 0; k < keys.length; k += 1) {
    const key = keys[k] as number
    if (key >= last) {
      last = key
      continue
    }
    const value = values[k] as number
    let at = k
    while (at > 0 && (keys[at - 1] as number) > key) {
      keys[at] = keys[at - 1] as number
      values[at] = values[at - 1] as number
      at -= 1
    }
    keys[at] = key
    values[at] = value
  }
}
