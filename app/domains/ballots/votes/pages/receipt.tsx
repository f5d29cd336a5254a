import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { ButtonLink, Buttons, ErrorSummary, Submit, TextField } from '#ui/form'
import { Copy } from '#ui/copy'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Sheet } from '#ui/sheet'
import { Moment } from '#ui/time'
import type { CastVote } from '../acts/cast-vote.ts'
import type { Ballot } from '../reads/ballots.ts'
import { publicBallot } from '../reads/public-ballot.ts'
import { type ReceiptStanding, receiptStanding } from '../reads/receipts.ts'
import { readVoteReceipt, spokenVoteReceipt } from '../rules/receipt.ts'
import { votesWords } from '../words/words.ts'

const tones: Readonly<Record<ReceiptStanding, 'done' | 'info' | 'warn'>> = { received: 'done', counted: 'done', replaced: 'info', 'set-aside': 'warn', unknown: 'warn' }

/** /ballots/:id/receipt: where a vote stands, by its receipt; never how it was cast. It is posted, so that no receipt stands in an address. */
export const receipt = routes()
  .get('/:id{[0-9a-f-]{36}}/receipt', async (c) => c.html(<Lookup page={c.var.page} ballot={await publicBallot(c.var.context, c.req.param('id'))} />))
  .post('/:id{[0-9a-f-]{36}}/receipt', async (c) => {
    const { context, page } = c.var, ballot = await publicBallot(context, c.req.param('id')), asked = (await readForm(c.req)).text('code'), code = readVoteReceipt(asked)
    const standing = code === undefined ? undefined : await receiptStanding(context, ballot, code)
    return c.html(<Lookup page={page} ballot={ballot} asked={asked} standing={standing} />, code === undefined ? 422 : 200)
  })

function Lookup({ page, ballot, asked, standing }: { page: Page; ballot: Ballot; asked?: string; standing?: ReceiptStanding | undefined }) {
  const { pages: { receipt: words } } = votesWords(page.locale), wrong = asked !== undefined && standing === undefined
  return (
    <Layout page={page} title={words.title} lead={ballot.title} back={{ href: `/ballots/${ballot.id}`, label: words.toBallot }} unlisted>
      {standing !== undefined && <Notice tone={tones[standing]} title={spokenVoteReceipt(readVoteReceipt(asked ?? '') ?? '')} announce>{words.standing[standing]}</Notice>}
      <form method="post" action={`/ballots/${ballot.id}/receipt`} class="form">
        <ErrorSummary errors={wrong ? [{ name: 'code', message: words.wrong }] : []} locale={page.locale} />
        <TextField name="code" label={words.enter} hint={words.hint} required unmarked inputmode="numeric" autocomplete="off" maxlength={40} value={asked} error={wrong ? words.wrong : undefined} locale={page.locale} />
        <Submit>{words.ask}</Submit>
      </form>
      <p class="soft">{words.what}</p>
    </Layout>
  )
}

/** What somebody sees who has just voted: the receipt, to keep or to print. Sent again, the form shows the same one. */
export function Receipt({ page, ballot, cast, address }: { page: Page; ballot: Ballot; cast: CastVote; address: string }) {
  const { pages: { receipt: words } } = votesWords(page.locale)
  return (
    <Layout page={page} kind="print" title={words.done} lead={words.doneText} unlisted>
      <Sheet title={ballot.title}>
        <div class="receipt">
          <p class="receipt-title">{words.title}</p>
          <dl class="receipt-codes">
            <dt>{words.number}</dt><dd><Copy locale={page.locale}>{spokenVoteReceipt(cast.receipt)}</Copy></dd>
            <dt>{words.at}</dt><dd><Moment at={cast.at} now={cast.at} detail="exact" locale={page.locale} /></dd>
          </dl>
        </div>
        <p>{words.what}</p>
        <p>{words.verify}{page.locale === 'en' ? ': ' : '：'}{address}/ballots/{ballot.id}/receipt</p>
      </Sheet>
      <Buttons><ButtonLink href={`/ballots/${ballot.id}`} tone="primary">{words.toBallot}</ButtonLink></Buttons>
    </Layout>
  )
}
