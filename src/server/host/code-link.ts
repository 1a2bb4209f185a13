/**
 * The page where a one-time code is redeemed, filled in. Name and code stand behind `#`, so that they reach no server, proxy or log on the way.
 */
export function codeLink(base: string, { username, code }: { username: string; code: string }): string {
  return `${base.replace(/\/$/, '')}/nhan-ma#${new URLSearchParams({ 'tai-khoan': username, ma: code }).toString()}`
}
