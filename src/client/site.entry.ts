import { startThemeChoice } from './theme/theme-choice.ts'

/**
 * On every page: `/` leads to the search input; the theme can be chosen; and where a browser does not know text fragments (`#p4:~:text=…`), the
 * paragraph that the address names is still found.
 */
document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement
  const editable = target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
  if (event.key !== '/' || editable || event.ctrlKey || event.metaKey || event.altKey) return
  const input = document.querySelector<HTMLElement>('input[type=search], a.search-link')
  if (!input) return
  event.preventDefault()
  input.focus()
})

const directive = location.hash.indexOf(':~:')
if (directive > 0 && !('fragmentDirective' in document)) location.replace(location.hash.slice(0, directive))

startThemeChoice()
