import { atomFeed } from '../../outputs/feed/atom.ts'
import { fillChannel, planChannels } from '../../outputs/feed/channel.ts'
import { jsonFeed } from '../../outputs/feed/json-feed.ts'
import { onceASite } from '../once-a-site.ts'
import type { FileKind } from '../page.ts'

const channels = onceASite(({ outline: { archive }, frame }) => planChannels(archive, frame.configuration))

/** `feed.xml` and `feed.json` of the whole, of each source and of each place. */
export const feed: FileKind = {
  name: 'feed',
  weight: 4,
  units: (site) => channels(site).length,
  names: (site) => channels(site).map(({ folder }) => folder),
  *files(site, from, to) {
    const { configuration } = site.frame
    for (const plan of channels(site).slice(from, to)) {
      const channel = fillChannel(site.archive, plan)
      yield { path: `${plan.folder}feed.xml`, content: atomFeed(channel, configuration) }
      yield { path: `${plan.folder}feed.json`, content: jsonFeed(channel, configuration) }
    }
  },
}
