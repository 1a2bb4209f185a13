import sampleAddress from '../dist/demo-database/sample.database?url'

/** The prepared sample database, a file of SQLite. Throws when it cannot be fetched. */
export async function fetchSampleDatabase(): Promise<Uint8Array> {
  const response = await fetch(sampleAddress)
  if (!response.ok || response.body === null) throw new Error(`the sample database answered ${response.status}`)
  // Packed by the build, because hosts of static files pack only the kinds they know.
  const unpacked = response.body.pipeThrough(new DecompressionStream('gzip'))
  return new Uint8Array(await new Response(unpacked).arrayBuffer())
}
