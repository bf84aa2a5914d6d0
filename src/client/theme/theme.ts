/** What a reader chose: as the device has it, or one of the two. */
export type Theme = 'auto' | 'light' | 'dark'

const key = 'arshif-theme'
const dark = '(prefers-color-scheme: dark)'

/** What the style sheet's dark rules hold for, by the reader's choice; on paper they never do. */
const media: Record<Theme, string> = { auto: dark, light: 'not all', dark: 'screen' }

export function chosenTheme(): Theme {
  try {
    const chosen = localStorage.getItem(key)
    return chosen === 'light' || chosen === 'dark' ? chosen : 'auto'
  } catch {
    // Storage may be forbidden.
    return 'auto'
  }
}

export function chooseTheme(theme: Theme): void {
  try {
    if (theme === 'auto') localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {
    // It holds for this page alone.
  }
}

const darkRules: CSSMediaRule[] = []

/** Makes the style sheet's rules for a dark device hold as the reader chose. */
export function applyTheme(theme: Theme): void {
  if (darkRules.length === 0) {
    for (const sheet of document.styleSheets)
      for (const rule of sheet.cssRules)
        if (rule instanceof CSSMediaRule && Object.values(media).includes(rule.conditionText)) darkRules.push(rule)
  }
  for (const rule of darkRules) rule.media.mediaText = media[theme]
  document.documentElement.style.colorScheme = theme === 'auto' ? '' : theme
}
