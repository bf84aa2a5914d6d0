import { absoluteUrl } from '../address.ts'
import type { Output } from '../output.ts'
import { writeText } from '../write-text.ts'
import { element, emptyElement, xmlDeclaration } from '../xml.ts'

/** Longest short name that OpenSearch 1.1 allows. */
const shortName = 16

/** `opensearch.xml`: lets a browser search the archive from its address bar. It needs the `url`. */
export const openSearch: Output = {
  name: 'opensearch.xml',
  async write(context) {
    const { configuration } = context
    const search = absoluteUrl(configuration, '/search/')
    if (search === null) return { files: 0, bytes: 0, withoutUrl: ['opensearch.xml'] }
    const icon = absoluteUrl(configuration, '/icons/icon.svg')
    return writeText(context, 'opensearch.xml', [
      `${xmlDeclaration}<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n`,
      element('ShortName', [...configuration.title].slice(0, shortName).join('').trim()),
      element('Description', [...configuration.description].slice(0, 1024).join('')),
      emptyElement('Url', { type: 'text/html', method: 'get', template: `${search}?q={searchTerms}` }),
      element('Image', icon, { type: 'image/svg+xml' }),
      element('Language', configuration.language),
      element('InputEncoding', 'UTF-8'),
      '</OpenSearchDescription>\n',
    ])
  },
}
