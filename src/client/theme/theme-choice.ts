import { applyTheme, chooseTheme, chosenTheme, type Theme } from './theme.ts'

/** Shows the choice of the theme, which without scripts has nothing to do. */
export function startThemeChoice(): void {
  const choice = document.querySelector<HTMLSelectElement>('#theme')
  if (!choice) return
  choice.value = chosenTheme()
  choice.addEventListener('change', () => {
    const theme = choice.value as Theme
    chooseTheme(theme)
    applyTheme(theme)
  })
  choice.closest<HTMLElement>('[hidden]')!.hidden = false
}
