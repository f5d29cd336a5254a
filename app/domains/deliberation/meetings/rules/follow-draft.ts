const lines = (text: string) => text.split('\n')

/**
 * A part of the minutes that was written by hand over a draft, brought up to the draft of now: what was noted since is put behind it, what no longer holds
 * (a statement that was hidden, a result that was taken back) is taken out where it stands word for word. Nothing that was written by hand is lost.
 */
export function followDraft(written: string, base: string, draft: string): string {
  const then = lines(base), now = lines(draft), stays = lines(written)
  const gone = new Set(then.filter((line) => !now.includes(line))), added = now.filter((line) => !then.includes(line))
  const kept = stays.filter((line) => line === '' || !gone.has(line))
  return [...kept, ...added.filter((line) => line !== '' && !kept.includes(line))].join('\n')
}
