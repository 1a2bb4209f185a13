/** Hands a file to the browser's download. */
export function saveFile(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download has begun by then; freeing the address at once would cut it off in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
