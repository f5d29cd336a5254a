import { createHash } from 'node:crypto'
import type { Answers } from './answer.ts'
import type { Secrecy, VoteChannel } from './ballot.ts'
import type { StandingVote } from './counts.ts'

/** One line of the journal: what was cast, set aside or restored. */
export interface JournalRow {
  readonly voterId: string
  readonly kind: 'cast' | 'set-aside' | 'restored'
  readonly answers: Answers | null
  readonly channel: VoteChannel | null
  readonly reason: string | null
  readonly receiptDigest: string | null
}

/** The votes that stand after all lines, in the order in which their voters first appear. */
export function standingVotes(rows: readonly JournalRow[]): StandingVote[] {
  const votes = new Map<string, StandingVote>()
  for (const row of rows) {
    const before = votes.get(row.voterId)
    if (row.kind === 'cast') votes.set(row.voterId, { voterId: row.voterId, answers: row.answers ?? {}, channel: row.channel ?? 'online', setAside: before?.setAside ?? null })
    else if (before) votes.set(row.voterId, { ...before, setAside: row.kind === 'set-aside' ? row.reason ?? 'unknown' : null })
  }
  return [...votes.values()]
}

/**
 * The journal as text, a line of JSON each: what the digest is of, and what is published of a detached ballot. A detached line tells neither the channel nor
 * the receipt: one paper among screens would tell whose it is, and a receipt would prove how somebody voted.
 */
export function* journalLines(rows: Iterable<JournalRow>, secrecy: Secrecy): Generator<string> {
  const said = new Map<Answers | null, string>()
  let n = 0
  for (const { voterId, kind, answers, channel, reason, receiptDigest } of rows) {
    n += 1
    const text = said.get(answers) ?? JSON.stringify(answers)
    said.set(answers, text)
    yield `${JSON.stringify({ n, voter: voterId, kind }).slice(0, -1)},"answers":${text}${secrecy === 'detached' ? '}' : `,${JSON.stringify({ channel, reason, receipt: receiptDigest }).slice(1)}`}\n`
  }
}

export const journalText = (rows: Iterable<JournalRow>, secrecy: Secrecy): string => [...journalLines(rows, secrecy)].join('')

/** SHA-256 of the journal's text: `sha256sum journal.jsonl` gives the same. */
export function journalDigest(rows: Iterable<JournalRow>, secrecy: Secrecy): string {
  const hash = createHash('sha256')
  for (const line of journalLines(rows, secrecy)) hash.update(line)
  return hash.digest('hex')
}

/** Reads a published journal back; undefined where a line is none. */
export function readJournal(text: string): JournalRow[] | undefined {
  try {
    return text.split('\n').filter((line) => line !== '').map((line) => {
      const { voter, kind, answers = null, channel = null, reason = null, receipt = null } = JSON.parse(line)
      if (typeof voter !== 'string' || !['cast', 'set-aside', 'restored'].includes(kind)) throw new TypeError('not a line of a journal')
      return { voterId: voter, kind, answers, channel, reason, receiptDigest: receipt } as JournalRow
    })
  } catch {
    return undefined
  }
}
