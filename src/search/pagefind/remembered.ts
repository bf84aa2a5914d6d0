/** The same function, each argument asked once. */
export function remembered<Value>(of: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>()
  return (word) => {
    let value = known.get(word)
    if (value === undefined) known.set(word, (value = of(word)))
    return value
  }
}
