import type { Configuration } from '../../model/configuration.ts'
import { Wording } from '../../site/language/wording.ts'
import { toolVersion } from '../../version.ts'
import { link } from '../address.ts'
import { epoch, timestamp } from '../timestamp.ts'
import { element, emptyElement, xmlDeclaration } from '../xml.ts'
import { type Channel, type FeedArticle, permanentId } from './channel.ts'
import { contentOf } from './content.ts'

/**
 * A feed in Atom (RFC 4287), `feed.xml` in its folder. Without a `url` its links are paths, which RFC 4287 lets resolve against
 * where it was found.
 */
export function atomFeed(channel: Channel, configuration: Configuration): string {
  const self = link(configuration, `/${channel.folder}feed.xml`)
  const wording = new Wording(configuration)
  return [
    `${xmlDeclaration}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${configuration.language}">\n`,
    element('id', permanentId('feed', channel.folder)),
    element('title', channel.title),
    element('subtitle', channel.description),
    element('updated', channel.updated),
    `<author>${element('name', configuration.title).trimEnd()}</author>\n`,
    element('generator', 'Arshif', { version: toolVersion }),
    element('rights', configuration.licence?.text),
    emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    emptyElement('link', { rel: 'alternate', type: 'text/html', href: link(configuration, channel.page) }),
    ...channel.articles.map((article) => entry(article, configuration, wording)),
    '</feed>\n',
  ].join('')
}

function entry(article: FeedArticle, configuration: Configuration, wording: Wording): string {
  const { id, headline, published, source, story, versions, url } = article
  return `<entry xml:lang="ar">
${element('id', permanentId('article', id))}${element('title', headline)}${element('updated', published === null ? epoch : timestamp(published))}${
  published === null ? '' : element('published', timestamp(published))
}${source === null ? '' : `<author>${element('name', configuration.sources[source]?.name ?? source).trimEnd()}</author>\n`}${emptyElement(
  'link',
  { rel: 'alternate', type: 'text/html', href: link(configuration, url) },
)}${
  versions < 2
    ? ''
    : emptyElement('link', { rel: 'related', type: 'text/html', href: link(configuration, `/s/${story}/`) })
}${element('summary', contentOf(article, wording))}</entry>
`
}
