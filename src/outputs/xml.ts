/** Characters that XML 1.0 forbids even as references (section 2.2), lone surrogates among them. */
const forbidden =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** A text as XML content or attribute value. What XML cannot hold is dropped; `]]>` and quotes are escaped. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (character) => entities[character]!)
}

/** An element of one line; without a text it is left out. */
export function element(
  name: string,
  text: string | null | undefined,
  attributes: Record<string, string> = {},
): string {
  if (text === null || text === undefined || text === '') return ''
  return `<${name}${attributeList(attributes)}>${escapeXml(text)}</${name}>\n`
}

/** An element without content. */
export function emptyElement(name: string, attributes: Record<string, string>): string {
  return `<${name}${attributeList(attributes)}/>\n`
}

function attributeList(attributes: Record<string, string>): string {
  let list = ''
  for (const [name, value] of Object.entries(attributes)) list += ` ${name}="${escapeXml(value)}"`
  return list
}
