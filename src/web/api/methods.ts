const readings = new Set([
  'get',
  'find',
  'list',
  'queue',
  'history',
  'effects',
  'wide',
  'changes',
  'letters',
  'mine',
  'unfinished',
  'present',
  'frozen',
])

/**
 * The HTTP method of a procedure by the last word of its path. Reading is GET, so that the browser's cache and ETags work.
 * The contract says the same, but importing it would bring the whole of zod into the page; the test compares the two.
 */
export function methodOf(path: readonly string[]): 'GET' | 'POST' {
  return readings.has(path.at(-1) ?? '') ? 'GET' : 'POST'
}
