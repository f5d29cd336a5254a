import { randomUUID } from 'node:crypto'
import { place } from '#domains/territory'
import type { Context } from '#platform/context'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { isKey } from '#platform/key'
import { instantOf } from '#platform/local-moment'
import { FormDraft } from '#ui/draft'
import { EmptyState } from '#ui/empty'
import { ErrorSummary, HiddenFields } from '#ui/form'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { frozenPackAt } from '../../packs/reads/frozen-pack.ts'
import { draftBallot } from '../acts/draft-ballot.ts'
import { ballotById } from '../reads/ballots.ts'
import { frozenRolls } from '../reads/desk-ballots.ts'
import { voteChannels } from '../rules/ballot.ts'
import { votesPermissions } from '../rules/permissions.ts'
import { votesWords } from '../words/words.ts'
import { unitsWith } from './desk-reach.ts'
import { PollFields } from './poll-fields.tsx'
import { draftOfBallot, draftOfForm, emptyDraft, type PollDraft, questionOf } from './poll-form.ts'
import { tried } from './tried.ts'

const here = '/desk/ballots/new'
export const never = new Date(Number.NaN)

/** /desk/ballots/new: an opinion poll, kept as a draft until it is announced; `from` an earlier one, whose words are taken over. Other kinds begin in the parts of the house that hold them. */
export const deskNew = routes()
  .get('/new', async (c) => {
    const { context, page } = c.var, from = c.req.query('from')
    return c.html(await formPage(context, page, { draft: from === undefined ? emptyDraft : await takenFrom(context, from) }))
  })
  .post('/new', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), key = isKey(form.text('key')) ? form.text('key') : randomUUID(), draft = draftOfForm(form)
    if (form.text('do') !== 'save') return c.html(await formPage(context, page, { draft, key }))
    let id = ''
    const problem = await tried(context, async () => { id = await written(context, draft, key) })
    return problem === undefined ? c.redirect(`/desk/ballots/${id}?done=drafted`, 303) : c.html(await formPage(context, page, { draft, key, problem: problem.sentence }), 422)
  })

/** The words of an earlier poll; nothing of one that the reader may not see, or of another kind. */
async function takenFrom(context: Context, id: string): Promise<PollDraft> {
  const ballot = await ballotById(context, id), units = unitsWith(context, votesPermissions['ballots.draft-ballot'])
  return ballot.kind === 'poll' && (units === 'all' || ballot.unitPath.some((unit) => units.includes(unit))) ? draftOfBallot(ballot, (await place(context))?.timezone ?? 'Asia/Shanghai', { times: false }) : emptyDraft
}

async function written(context: Context, draft: PollDraft, key: string): Promise<string> {
  const rolls = await frozenRolls(context, unitsWith(context, votesPermissions['ballots.draft-ballot'])), roll = rolls.find(({ id }) => id === draft.roll) ?? rolls[0]
  const timezone = (await place(context))?.timezone ?? 'Asia/Shanghai', pack = await frozenPackAt(context, roll?.unitId ?? '')
  return draftBallot(context, {
    kind: 'poll', unitId: roll?.unitId ?? '', rollId: roll?.id ?? '', title: draft.title, text: draft.text, opensAt: instantOf(draft.opens, timezone) ?? never, closesAt: instantOf(draft.closes, timezone) ?? never,
    secrecy: 'detached', channels: voteChannels.filter((channel) => draft.channels?.includes(channel)), mayChange: draft.change, questions: draft.blocks.map((block) => questionOf(block)), pack, key,
  })
}

async function formPage(context: Context, page: Page, { draft, key = randomUUID(), problem }: { draft: PollDraft; key?: string; problem?: string }) {
  const { pages: { desk } } = votesWords(page.locale), words = desk.form, rolls = await frozenRolls(context, unitsWith(context, votesPermissions['ballots.draft-ballot'])), first = rolls[0]
  const frame = { page, kind: 'desk' as const, title: words.title, lead: words.lead, back: { href: '/desk/ballots', label: desk.title } }
  if (!first) return <Layout {...frame}><EmptyState title={words.noRoll} action={{ href: '/desk/rolls', label: words.toRolls }}>{words.noRollText}</EmptyState></Layout>
  const { pack } = await frozenPackAt(context, (rolls.find(({ id }) => id === draft.roll) ?? first).unitId)
  return (
    <Layout {...frame}>
      <FormDraft name="new-poll">
        <form method="post" action={here} class="form">
          <ErrorSummary errors={problem === undefined ? [] : [{ message: problem }]} locale={page.locale} />
          <HiddenFields fields={{ key }} />
          <PollFields context={context} page={page} draft={draft} rolls={rolls} pack={pack} save={words.save} />
        </form>
      </FormDraft>
    </Layout>
  )
}
