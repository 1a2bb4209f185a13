const lockName = 'van-dan-demo'
const patience = 700

/**
 * Resolves when this tab is the only one that has the demo open, and keeps it so until the tab is closed: two tabs would each hold a copy of
 * the database and the later save would undo the other's. `onWaiting` is called once when another tab has it; this one goes on when that one is closed.
 */
export async function becomeOnlyTab(locks: LockManager, onWaiting: () => void): Promise<void> {
  // The page before a reload gives its lock back a moment after the new one asks, so the first wait is not worth a word.
  const timer = setTimeout(onWaiting, patience)
  await new Promise<void>((resolve, reject) => {
    const untilClosed = new Promise<never>(() => {})
    locks
      .request(lockName, () => {
        resolve()
        return untilClosed
      })
      .catch(reject)
  })
  clearTimeout(timer)
}
