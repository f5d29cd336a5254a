export interface Tried {
  /** When whoever raised the matter was first asked in this round. */
  readonly since: Date
  /** Whether there is somebody who can be told at all: an anonymous report left nobody. */
  readonly reachable: boolean
  /** Attempts by a person, messages that were sent, and whether somebody found that there is no number to ring. */
  readonly calls: number
  readonly messages: number
  readonly noNumber: boolean
}

const day = 86_400_000

/** Whether nobody can be reached: so many days and so many attempts in vain. Where there is no number, messages are the attempts. */
export function isUnreached({ since, reachable, calls, messages, noNumber }: Tried, asking: { readonly tries: number; readonly days: number }, now: Date): boolean {
  if (now.getTime() - since.getTime() < asking.days * day) return false
  return !reachable || calls >= asking.tries || (noNumber && calls + messages >= asking.tries)
}

/** Whether the next message is due: one at once, the others spread over the days. */
export function messageIsDue({ since, reachable, messages }: Pick<Tried, 'since' | 'reachable' | 'messages'>, asking: { readonly tries: number; readonly days: number }, now: Date): boolean {
  return reachable && messages < asking.tries && (now.getTime() - since.getTime()) * asking.tries >= messages * asking.days * day
}
