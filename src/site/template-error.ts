import { faultText, moduleFault } from '../module-fault.ts'

/** A fault in a template of the user's own. The message says where, what, and what to do. */
export class TemplateError extends Error {}

/**
 * The error to be told for what a template threw, while it was loaded or while it made a page.
 *
 * @param template its file
 * @param page site path of the page
 */
export async function templateError(template: string, error: unknown, page?: string): Promise<TemplateError> {
  const fault = faultText(await moduleFault(template, error))
  const making = page === undefined ? '' : ` (while it made ${page})`
  const told = new TemplateError(
    `${fault}${making}\nMend it, or take ${template} away to have Arshif's own page. What a template gets: docs/templates.md`,
  )
  if (error instanceof Error && error.stack !== undefined) told.stack = error.stack
  return told
}
