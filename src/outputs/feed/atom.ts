import type { Configuration } from '../../model/configuration.ts'
import { Wording } from '../../site/language/wording.ts'
import { link } from '../address.ts'
import type { Output, OutputContext } from '../output.ts'
import { epoch, timestamp } from '../timestamp.ts'
import { total, writeText } from '../write-text.ts'
import { element, emptyElement, xmlDeclaration } from '../xml.ts'
import { type Channel, channels, type FeedArticle, permanentId } from './channel.ts'
import { contentOf } from './content.ts'

/** `feed.xml` of the whole and of each source: Atom (RFC 4287). */
export const atom: Output = {
  name: 'feed.xml',
  async write(context) {
    const written = []
    for (const channel of channels(context.archive, context.configuration))
      written.push(await writeText(context.out, `${channel.folder}feed.xml`, atomFeed(channel, context)))
    return total(written)
  },
}

/** The feed, in pieces. Without a `url` its links are paths, which RFC 4287 lets resolve against where it was found. */
export function* atomFeed(
  channel: Channel,
  { configuration, toolVersion }: Pick<OutputContext, 'configuration' | 'toolVersion'>,
): Generator<string> {
  const self = link(configuration, `/${channel.folder}feed.xml`)
  yield `${xmlDeclaration}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${configuration.language}">\n`
  yield element('id', permanentId('feed', channel.folder))
  yield element('title', channel.title)
  yield element('subtitle', channel.description)
  yield element('updated', channel.updated)
  yield `<author>${element('name', configuration.title).trimEnd()}</author>\n`
  yield element('generator', 'Arshif', { version: toolVersion })
  yield element('rights', configuration.licence?.text)
  yield emptyElement('link', { rel: 'self', type: 'application/atom+xml', href: self })
  yield emptyElement('link', { rel: 'alternate', type: 'text/html', href: link(configuration, channel.page) })
  const wording = new Wording(configuration)
  for (const article of channel.articles) yield entry(article, configuration, wording)
  yield '</feed>\n'
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
