/** What goes into an element: text is always text, never markup. */
export type Child = Node | string | null | undefined | false

type Attributes = Readonly<Record<string, string | boolean | EventListener | undefined>>

/** Makes an element. `true` sets an attribute without a value, `false` leaves it out; a function under `onNAME` listens. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key.slice(2), value)
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value)
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false))
  return made
}
