/** What is kept under the key; made and kept when there is none. */
export function keptUnder<Key, Value>(
  kept: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const known = kept.get(key) ?? make()
  kept.set(key, known)
  return known
}
