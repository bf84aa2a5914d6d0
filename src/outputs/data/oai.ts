import type { ArchivedArticle } from '../../model/article.ts'
import type { Configuration } from '../../model/configuration.ts'
import { absoluteUrl } from '../address.ts'
import { referenceOf } from '../citation/reference.ts'
import { element, escapeXml, xmlDeclaration } from '../xml.ts'
import type { DataFile } from './data-file.ts'
import { textFormat } from './text-format.ts'

/** Day of records whose article has none: OAI-PMH asks every record for one. */
const unknownDay = '1970-01-01'

/**
 * `data/oai.xml`: an OAI-PMH static repository of Dublin Core records, which a gateway serves to harvesters. Its addresses
 * have to be whole, so it needs the `url`.
 */
export const oai: DataFile = {
  name: 'oai.xml',
  open({ archive, configuration }) {
    const address = absoluteUrl(configuration, '/data/oai.xml')
    if (address === null) return 'no-url'
    const { hostname } = new URL(address)
    const firstDay = archive.dates(10)[0]?.date ?? unknownDay
    return textFormat({
      path: 'oai.xml',
      head: opening(configuration, address, hostname, firstDay < unknownDay ? firstDay : unknownDay),
      article: ({ article }) => record(article, configuration, hostname),
      tail: '</ListRecords>\n</Repository>\n',
    })
  },
}

/** The heads that the specification asks for, in its order (OAI-PMH Static Repositories 2.0, section 3). */
function opening(configuration: Configuration, address: string, hostname: string, firstDay: string): string {
  return `${xmlDeclaration}<Repository xmlns="http://www.openarchives.org/OAI/2.0/static-repository"
 xmlns:oai="http://www.openarchives.org/OAI/2.0/" xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository http://www.openarchives.org/OAI/2.0/static-repository.xsd">
<Identify>
${element('oai:repositoryName', configuration.title)}${element('oai:baseURL', address)}${element('oai:protocolVersion', '2.0')}${element(
  'oai:adminEmail',
  `noreply@${hostname}`,
)}${element('oai:earliestDatestamp', firstDay)}${element('oai:deletedRecord', 'no')}${element('oai:granularity', 'YYYY-MM-DD')}</Identify>
<ListMetadataFormats>
<oai:metadataFormat>
<oai:metadataPrefix>oai_dc</oai:metadataPrefix>
<oai:schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</oai:schema>
<oai:metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</oai:metadataNamespace>
</oai:metadataFormat>
</ListMetadataFormats>
<ListRecords metadataPrefix="oai_dc">
`
}

function record(article: ArchivedArticle, configuration: Configuration, hostname: string): string {
  const { title, author, source, url, archiveUrl, tags } = referenceOf(article, { configuration })
  const day =
    article.published?.length === undefined || article.published.length < 10
      ? unknownDay
      : article.published.slice(0, 10)
  const fields = [
    element('dc:title', title),
    element('dc:creator', author),
    element('dc:publisher', source),
    ...tags.map((tag) => element('dc:subject', tag)),
    element('dc:date', article.published),
    element('dc:identifier', archiveUrl),
    element('dc:source', url === archiveUrl ? null : url),
  ]
  return `<oai:record><oai:header><oai:identifier>oai:${escapeXml(hostname)}:${article.id}</oai:identifier><oai:datestamp>${day}</oai:datestamp></oai:header>
<oai:metadata><oai_dc:dc>
${fields.join('')}<dc:type>Text</dc:type>
<dc:language>ar</dc:language>
</oai_dc:dc></oai:metadata></oai:record>
`
}
