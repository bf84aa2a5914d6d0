/** Moves through the page by keys: `/` to the input, arrows through the hits, Esc back and clear. Enter opens, as links do. */
export function listenToKeys(input: HTMLInputElement, hits: HTMLElement, clear: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const target = event.target as HTMLElement
    if (event.key === '/' && !isEditable(target)) {
      event.preventDefault()
      input.focus()
      input.select()
    } else if (event.key === 'Escape' && (target === input || hits.contains(target))) {
      event.preventDefault()
      if (target === input) clear()
      else input.focus()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (move(event.key === 'ArrowDown' ? 1 : -1, target, input, hits)) event.preventDefault()
    }
  })
}

function move(step: 1 | -1, target: HTMLElement, input: HTMLInputElement, hits: HTMLElement): boolean {
  const links = [...hits.querySelectorAll<HTMLAnchorElement>('a[data-hit]')]
  const current = target === input ? -1 : links.findIndex((link) => link.closest('li')!.contains(target))
  if (target !== input && current < 0) return false
  const next = current + step
  if (next >= links.length || next < -1) return false
  if (next === -1) input.focus()
  else links[next]!.focus()
  return true
}

function isEditable(target: HTMLElement): boolean {
  return target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}
