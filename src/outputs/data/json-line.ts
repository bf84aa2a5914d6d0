/** Characters that JSON leaves as they are and that some readers take for the end of a line. */
const lineEnds = /[\u0085\u2028\u2029]/g

/** A record as one line of JSON lines. */
export function jsonLine(record: unknown): string {
  const json = JSON.stringify(record)
  const plain = json.search(lineEnds) < 0
  return `${plain ? json : json.replace(lineEnds, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}
