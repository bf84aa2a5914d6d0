import { Page, type PageKind } from '../page.ts'
import { type SummaryView, summaryView } from '../summary.ts'

export interface VersionView extends SummaryView {
  lead: boolean
  words: number
}

export interface StoryView {
  headline: string
  /** The lead first, the others by date. */
  versions: VersionView[]
  sources: number
}

/** `/s/<id>/`: the versions of a text, told once. */
export const story: PageKind<StoryView> = {
  name: 'story',
  units: ({ archive }) => archive.storyCount(),
  *pages(site, from, to) {
    const { wording } = site.frame
    for (const story of site.archive.stories(from, to)) {
      const members = story.members.flatMap((id) => site.archive.summary(id) ?? [])
      const versions = members.map((one) => ({
        ...summaryView(site, one),
        lead: one.id === story.lead,
        words: one.words,
      }))
      const headline = versions[0]?.headline ?? ''
      yield new Page(
        {
          title: wording.fill(wording.strings.storyTitle, { headline }),
          description: wording.fill(wording.strings.storyDescription, {
            versions: wording.count('version', versions.length),
            headline,
          }),
          path: `/s/${story.id}/`,
          section: 'stories',
        },
        { headline, versions, sources: new Set(members.flatMap(({ source }) => source ?? [])).size },
      )
    }
  },
}
