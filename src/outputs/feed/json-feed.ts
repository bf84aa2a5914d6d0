import type { Configuration } from '../../model/configuration.ts'
import { Wording } from '../../site/language/wording.ts'
import { link } from '../address.ts'
import { timestamp } from '../timestamp.ts'
import { type Channel, permanentId } from './channel.ts'
import { contentOf } from './content.ts'

/** A feed in JSON Feed 1.1, `feed.json` in its folder. */
export function jsonFeed(channel: Channel, configuration: Configuration): string {
  return `${JSON.stringify(jsonFeedOf(channel, configuration), null, 1)}\n`
}

/** An article without a date has no `date_published`. */
function jsonFeedOf(channel: Channel, configuration: Configuration) {
  const wording = new Wording(configuration)
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: link(configuration, channel.page),
    feed_url: link(configuration, `/${channel.folder}feed.json`),
    description: channel.description,
    language: configuration.language,
    items: channel.articles.map((article) => {
      const { id, headline, published, source, url } = article
      return {
        id: permanentId('article', id),
        url: link(configuration, url),
        title: headline,
        content_text: contentOf(article, wording),
        date_published: published === null ? undefined : timestamp(published),
        authors: source === null ? undefined : [{ name: configuration.sources[source]?.name ?? source }],
        language: 'ar',
      }
    }),
  }
}
