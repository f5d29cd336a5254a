import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { journalOf } from '../reads/journal-of.ts'
import { outcomeOf } from '../reads/outcome-of.ts'
import { publicBallot } from '../reads/public-ballot.ts'
import { receiptList } from '../reads/receipts.ts'
import { journalText } from '../rules/journal.ts'
import { mayPublishJournal } from '../rules/publishing.ts'

const attached = (name: string, type: string) => ({ 'content-type': type, 'content-disposition': `attachment; filename="${name}"` })

/** What an outsider needs to count again: the result as data, the votes of a detached ballot, and the digests of the receipts. */
export const resultFiles = routes()
  .get('/:id{[0-9a-f-]{36}}/result.json', async (c) => {
    const ballot = await publicBallot(c.var.context, c.req.param('id')), outcome = await outcomeOf(c.var.context, ballot.id)
    if (!outcome) throw new Refusal('ballots.not-counted', 'conflict')
    const { id, kind, title, text, opensAt, closesAt, secrecy, channels, mayChange, packId, rollDigest, questions } = ballot
    return c.body(`${JSON.stringify({ format: 'ballot-result/1', ballot: { id, kind, title, text, opensAt, closesAt, secrecy, channels, mayChange, pack: packId, rollDigest, questions }, outcome }, null, 2)}\n`, 200, attached('result.json', 'application/json; charset=utf-8'))
  })
  .get('/:id{[0-9a-f-]{36}}/journal.jsonl', async (c) => {
    const ballot = await publicBallot(c.var.context, c.req.param('id')), outcome = await outcomeOf(c.var.context, ballot.id)
    if (!outcome) throw new Refusal('ballots.not-counted', 'conflict')
    if (mayPublishJournal(ballot.secrecy, outcome) !== 'public') throw new Refusal('ballots.journal-not-public', 'conflict')
    return c.body(journalText(await journalOf(c.var.context, ballot), ballot.secrecy), 200, attached('journal.jsonl', 'application/jsonl; charset=utf-8'))
  })
  .get('/:id{[0-9a-f-]{36}}/receipts.txt', async (c) => {
    const ballot = await publicBallot(c.var.context, c.req.param('id'))
    if (ballot.state !== 'counted') throw new Refusal('ballots.not-counted', 'conflict')
    return c.body((await receiptList(c.var.context, ballot.id)).map(({ digest, standing }) => `${digest} ${standing}\n`).join(''), 200, attached('receipts.txt', 'text/plain; charset=utf-8'))
  })
