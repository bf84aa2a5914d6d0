import { pagePolicy } from '../../src/site/content-security-policy.ts'
import type { Frame } from '../../src/site/frame.ts'
import { type Html, html, jsonForScript } from '../../src/site/html.ts'
import { onceFor } from '../../src/site/once-for.ts'
import type { Head } from '../../src/site/page.ts'

function pageTitle(frame: Frame, head: Head): string {
  return head.title === '' ? frame.configuration.title : `${head.title} — ${frame.configuration.title}`
}

function social(frame: Frame, head: Head): Html {
  const address = frame.absolute(head.path)
  return html`
<meta property="og:type" content="${head.type ?? 'website'}">
<meta property="og:title" content="${head.title || frame.configuration.title}">
<meta property="og:description" content="${head.description}">
<meta property="og:site_name" content="${frame.configuration.title}">
<meta property="og:locale" content="${frame.wording.language.locale}">${
    address &&
    html`
<meta property="og:url" content="${address}">`
  }
<meta name="twitter:card" content="summary">`
}

/** What a page says of itself to browsers, search engines and reference managers. */
export function headOf(frame: Frame, head: Head): Html {
  const { assets } = frame
  const address = frame.absolute(head.refresh ?? head.path)
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${
  head.refresh &&
  html`<meta http-equiv="refresh" content="0; url=${frame.href(head.refresh)}">
`
}<title>${pageTitle(frame, head)}</title>
<meta name="description" content="${head.description}">${
    head.unlisted &&
    html`
<meta name="robots" content="noindex, follow">`
  }${
    address &&
    html`
<link rel="canonical" href="${address}">`
  }
${looks(frame)}${feedsOfSite(frame)}${head.feeds !== undefined && head.feeds !== '/' && feeds(frame, head.feeds, head.title)}${installation(
  frame,
)}
<meta name="color-scheme" content="light dark">${social(frame, head)}${head.meta?.map(
    ([name, content]) => html`
<meta name="${name}" content="${content}">`,
  )}${
    head.data !== undefined &&
    html`
<script type="application/ld+json">${jsonForScript(head.data)}</script>`
  }
${
  assets.scripts['theme'] !== undefined &&
  html`<script src="${frame.href(assets.scripts['theme'])}"></script>
`
}${scriptsOf(head).flatMap((name) => {
  const script = assets.scripts[name]
  return script === undefined
    ? []
    : html`<script type="module" src="${frame.href(script)}"></script>
`
})}</head>`
}

const looks = onceFor(
  (frame: Frame) => html`${frame.assets.fonts.map(
    (path) => html`<link rel="preload" href="${frame.href(path)}" as="font" type="font/woff2" crossorigin>
`,
  )}<link rel="stylesheet" href="${frame.href(frame.assets.styles)}">
<link rel="icon" href="${frame.href('icons/icon.svg')}" type="image/svg+xml">
`,
)

function feeds(frame: Frame, folder: string, title: string): Html {
  return html`<link rel="alternate" type="application/atom+xml" title="${title}" href="${frame.href(`${folder}feed.xml`)}">
<link rel="alternate" type="application/feed+json" title="${title}" href="${frame.href(`${folder}feed.json`)}">
`
}

const feedsOfSite = onceFor((frame: Frame) => feeds(frame, '/', frame.configuration.title))

/** What browsers need to have the site as an application, a search engine, and offline. */
const installation = onceFor(
  (frame: Frame) =>
    html`<link rel="manifest" href="${frame.href('manifest.webmanifest')}">${
      frame.configuration.url !== undefined &&
      html`
<link rel="search" type="application/opensearchdescription+xml" title="${frame.configuration.title}" href="${frame.href('opensearch.xml')}">`
    }${
      frame.configuration.offline &&
      html`
<script defer src="${frame.href('offline.js')}"></script>`
    }`,
)

/** The search's script holds the site's: its first results wait for every request. */
function scriptsOf({ scripts = [] }: Head): readonly string[] {
  return scripts.includes('search') ? scripts : ['site', ...scripts]
}
