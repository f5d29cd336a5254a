import type { Context } from '#platform/context'
import type { Page } from '#ui/page'
import { Facts } from '#ui/facts'
import { Notice } from '#ui/notice'
import type { BallotPanel } from '../../ballot-panels.ts'
import type { Ballot } from '../../votes/reads/ballots.ts'
import { boxOf } from '../reads/papers.ts'
import { papersWords } from '../words/words.ts'

/** Beside the result of a secret ballot everybody reads how many papers were given out and came back, and why a box did not count. */
export const papersPanel: BallotPanel = {
  title: (page) => papersWords(page.locale).desk.title,
  render: async (context, page, ballot, where) => (where === 'result' ? papersAccount(context, page, ballot) : null),
}

/** The same for print; null where no papers were used. */
export async function papersAccount(context: Context, page: Page, { id, secrecy, state }: Pick<Ballot, 'id' | 'secrecy' | 'state'>) {
  const box = secrecy === 'detached' && state === 'counted' ? await boxOf(context, id) : undefined, words = papersWords(page.locale).desk
  if (box?.voidedReason) return <Notice tone="warn" title={words.voidedTitle}><p>{box.voidedReason}</p></Notice>
  if (!box?.countedAt) return null
  const issued = box.issued ?? 0, papers = box.papers ?? 0
  return <Facts items={[{ term: words.issued, detail: String(issued) }, { term: words.returned, detail: String(papers) }, issued > papers && { term: words.notReturned, detail: String(issued - papers) }]} />
}
