/** On article pages: a button beside every citation that copies it. Without this script a citation is text like any other. */
for (const citations of document.querySelectorAll<HTMLElement>('.citations')) {
  const { copy = '', copied = '' } = citations.dataset
  for (const text of citations.querySelectorAll<HTMLElement>('.citation-text')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'copy-button'
    button.textContent = copy
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text.textContent ?? '')
      button.textContent = copied
      setTimeout(() => {
        button.textContent = copy
      }, 2000)
    })
    text.after(' ', button)
  }
}
