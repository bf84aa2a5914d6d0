import { applyTheme, chosenTheme } from './theme/theme.ts'

/** Runs before the page is painted, after the style sheet: whoever chose a theme never sees the other one flash up. */
const theme = chosenTheme()
if (theme !== 'auto') applyTheme(theme)
