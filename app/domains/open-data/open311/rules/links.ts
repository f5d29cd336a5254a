const link = /^https?:\/\/\S{3,1000}$/i

/**
 * Posted addresses of pictures elsewhere stand as lines of their own below the words, so that everybody who handles the request reads them and
 * they go when the words go; here they are told apart again. A link whose personal data had to be masked stays among the words.
 */
export function withoutLinks(text: string): { readonly words: string; readonly links: readonly string[] } {
  const lines = text.split('\n')
  let end = lines.length
  while (end > 0 && link.test(lines[end - 1] ?? '') && !/[〔〕*]/.test(lines[end - 1] ?? '')) end -= 1
  return { words: lines.slice(0, end).join('\n'), links: lines.slice(end) }
}
