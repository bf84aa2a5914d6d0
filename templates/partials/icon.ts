import { type Html, trusted } from '../../src/site/html.ts'

/** Drawn on a 24-unit grid with strokes of the text's colour; decoration only, the words stand beside them. */
const drawings = {
  mark: '<path d="M5 4.5h14v15H5zM5 9.5h14M9 13h6M9 16h4"/>',
  search: '<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/>',
  versions: '<path d="M8 8h11v12H8zM5 16V4h11"/>',
  link: '<path d="M9 15 15 9M7 12l-2 2a3.5 3.5 0 0 0 5 5l2-2M17 12l2-2a3.5 3.5 0 0 0-5-5l-2 2"/>',
  calendar: '<path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4"/>',
  warning: '<path d="M12 4 2.8 19.5h18.4zM12 10v5M12 17.2v.3"/>',
  download: '<path d="M12 4v11m-4-4 4 4 4-4M5 19h14"/>',
} as const

export function icon(name: keyof typeof drawings): Html {
  return trusted(`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${drawings[name]}</svg>`)
}
