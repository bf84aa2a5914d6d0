/**
 * HTML by tagged templates that escape by default: what is put between `${}` is text unless it is `Html` itself.
 * `false`, `null` and `undefined` print nothing, arrays print their members, so that a template can say
 * `${condition && html`…`}` and `${list.map(…)}`.
 */

/** A piece of HTML that is already escaped. */
export class Html {
  readonly value: string
  constructor(value: string) {
    this.value = value
  }
  toString(): string {
    return this.value
  }
}

export type Fragment = Html | string | number | false | null | undefined | readonly Fragment[]

const special = /[&<>"'\0]/g
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // HTML has no way to write this one.
  '\0': '\uFFFD',
}

/** Text as it must be written in element content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(special, (char) => entities[char]!) : text
}

function print(fragment: Fragment): string {
  if (fragment instanceof Html) return fragment.value
  if (typeof fragment === 'string') return escapeHtml(fragment)
  if (typeof fragment === 'number') return String(fragment)
  if (Array.isArray(fragment)) return fragment.map(print).join('')
  return ''
}

export function html(strings: TemplateStringsArray, ...fragments: Fragment[]): Html {
  let out = strings[0]!
  for (let index = 0; index < fragments.length; index++) out += print(fragments[index]) + strings[index + 1]!
  return new Html(out)
}

/** Marks a string as HTML. Only for what our own serialisers wrote. */
export function trusted(value: string): Html {
  return new Html(value)
}

export const nothing = new Html('')

/** Data for a `<script type="application/ld+json">`: nothing in it can end the element. */
export function jsonForScript(value: unknown): Html {
  const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  return new Html(json)
}
