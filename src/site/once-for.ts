/** What is made of one object, a site or a frame, when it is first asked for, and kept as long as the object. */
export function onceFor<Whole extends object, Value>(make: (whole: Whole) => Value): (whole: Whole) => Value {
  const made = new WeakMap<Whole, { value: Value }>()
  return (whole) => {
    let known = made.get(whole)
    if (!known) {
      known = { value: make(whole) }
      made.set(whole, known)
    }
    return known.value
  }
}
