/** Words that the server wrote into data-words; a missing one shows as nothing rather than breaking the page. */
export function wordsIn(element: HTMLElement): (key: string) => string {
  let words: Record<string, unknown> = {}
  try {
    words = JSON.parse(element.dataset['words'] ?? '{}') as Record<string, unknown>
  } catch {
    words = {}
  }
  return (key) => (typeof words[key] === 'string' ? (words[key] as string) : '')
}

export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = '', text = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  if (text !== '') element.textContent = text
  return element
}
