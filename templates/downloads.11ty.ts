import type { Frame } from '../src/site/frame.ts'
import { type Html, html } from '../src/site/html.ts'
import { mixed } from '../src/site/mixed.ts'
import type { Scope } from '../src/site/page.ts'
import type { DownloadsView, DownloadView } from '../src/site/pages/downloads.ts'
import { icon } from './partials/icon.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'

function fields(frame: Frame, { file, fields }: DownloadView): Html {
  const { strings } = frame.wording
  return html`<details><summary>${strings.fieldsOf} (${frame.wording.number(fields.length)})</summary>
<div class="scroll" tabindex="0" role="region" aria-label="${strings.fieldsOf}: ${file}"><table class="ledger">
<thead><tr><th scope="col">${strings.field}</th><th scope="col">${strings.fieldType}</th><th scope="col">${strings.description}</th></tr></thead>
<tbody>
${fields.map(
  ({
    name,
    type,
    description,
  }) => html`<tr><th scope="row"><code>${name}</code></th><td>${strings.fieldTypes[type]}</td><td class="wraps">${mixed(description)}</td></tr>
`,
)}</tbody></table></div></details>`
}

export function render({ entry: { head, view }, frame }: Scope<DownloadsView>): string {
  const { wording, configuration } = frame
  const { strings } = wording
  const titles: Record<string, string | undefined> = strings.files
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, null, null, strings.downloadsText)}
${
  configuration.licence &&
  html`<p>${strings.licence} ${configuration.licence.url ? html`<a rel="license" href="${configuration.licence.url}">${configuration.licence.text}</a>` : configuration.licence.text}</p>`
}
<ul class="downloads">
${view.files.map(
  (
    file,
  ) => html`<li><h2><a href="${file.href}" download>${icon('download')}<span>${titles[file.name] ?? html`<bdi lang="en">${file.title}</bdi>`}</span></a></h2>
<p class="facts"><bdi class="fact">${file.file}</bdi>${file.bytes !== null && html`<span class="fact">${wording.size(file.bytes)}</span>`}</p>
${file.command !== null && html`<p>${strings.openedBy} <code dir="ltr">${file.command}</code></p>`}
${file.fields.length > 0 && fields(frame, file)}</li>
`,
)}</ul>
<p>${strings.packageNote} <a href="${frame.href('/data/datapackage.json')}"><bdi>datapackage.json</bdi></a></p>
${view.packed && html`<p>${strings.packedNote}</p>`}`,
  )
}
