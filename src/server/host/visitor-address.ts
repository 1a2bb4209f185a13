/**
 * The address a request came from. Behind a proxy of one's own (`trustProxy`) it is the last of `X-Forwarded-For`, which that proxy added;
 * anything before it is what the visitor claims.
 */
export function visitorAddress(headers: Headers, socketAddress: string | undefined, trustProxy: boolean): string | null {
  const forwarded = trustProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const address = forwarded === undefined || forwarded === '' ? socketAddress : forwarded
  return address?.replace(/^::ffff:/, '') ?? null
}
