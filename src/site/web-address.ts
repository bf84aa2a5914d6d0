/** Only addresses of the web are linked; a capture may hold any. */
export function webAddress(address: string | null | undefined): string | undefined {
  return address && /^https?:\/\/[^\s]+$/i.test(address) ? address : undefined
}
