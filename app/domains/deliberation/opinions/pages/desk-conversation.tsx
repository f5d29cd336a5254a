import { mayDo } from '#domains/people'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Moves } from '#ui/desk'
import { Facts } from '#ui/facts'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { closeConversation } from '../acts/close-conversation.ts'
import { moderateStatement } from '../acts/moderate-statement.ts'
import { conversationOf } from '../reads/conversations.ts'
import { deskCounts, type DeskStatement, deskStatements } from '../reads/desk-conversations.ts'
import { type Conversation, stateOf } from '../rules/conversation.ts'
import { opinionsPermissions } from '../rules/permissions.ts'
import { opinionsWords } from '../words/words.ts'
import { deskHref, tones } from './desk-list.tsx'
import { ModerationForm } from './moderation-form.tsx'

/** One conversation at the desk: what waits for a moderator, all statements, and closing. No votes, no authors. */
export const deskConversation = routes()
  .get('/:id{[0-9a-f-]{36}}', async (c) => c.html(await draw(c.var.context, c.var.page, await conversationOf(c.var.context, c.req.param('id')), { done: c.req.query('done'), look: Number(c.req.query('statement')) })))
  .post('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, form = await readForm(c.req), conversation = await conversationOf(context, c.req.param('id'))
    const number = Number(form.text('number')), decision = form.text('decision'), words = opinionsWords(page.locale)
    try {
      if (decision !== 'accepted' && decision !== 'rejected') throw new Refusal('deliberation.decision-reason-needed', 'invalid', { field: 'decision' })
      await moderateStatement(context, { conversationId: conversation.id, number, decision, reason: form.text('reason') || undefined, note: form.text('note'), meta: form.text('meta') === 'yes', asked: form.text('asked') || undefined })
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
      const field = String(error.facts.field)
      return c.html(await draw(context, page, conversation, { look: number, form, problem: { field, sentence: field === 'decision' ? words.desk.problems.choice ?? '' : words.refusals[error.code]?.(error.facts) ?? '' } }), 422)
    }
    return c.redirect(`${deskHref}/${conversation.id}?done=decided#queue`, 303)
  })
  .post('/:id{[0-9a-f-]{36}}/close', async (c) => {
    await closeConversation(c.var.context, c.req.param('id'))
    return c.redirect(`${deskHref}/${c.req.param('id')}?done=closed`, 303)
  })

interface Drawn { readonly done?: string | undefined; readonly look?: number; readonly form?: Form; readonly problem?: { readonly field: string; readonly sentence: string } }

async function draw(context: Context, page: Page, conversation: Conversation, { done, look, form, problem }: Drawn) {
  const words = opinionsWords(page.locale), desk = words.desk, about = { unitPath: conversation.unitPath }, state = stateOf(conversation, context.now)
  requirePermission(context, opinionsPermissions['deliberation.see-opinions-desk'], about)
  const statements = await deskStatements(context, conversation), counts = (await deskCounts(context, [conversation.id])).get(conversation.id)
  const mayModerate = mayDo(context.actor, opinionsPermissions['deliberation.moderate-opinions'], about), mayClose = state !== 'closed' && mayDo(context.actor, opinionsPermissions['deliberation.open-opinions'], about)
  const waiting = statements.filter(({ openId }) => openId !== null), looked = statements.find(({ number, openId }) => number === look && openId === null)
  const said: Readonly<Record<string, string>> = { opened: desk.opened, closed: desk.closed, decided: desk.decided }
  const decide = (statement: DeskStatement) => <ModerationForm conversation={conversation} statement={statement} actorId={context.actor?.id} page={page} form={form?.text('number') === String(statement.number) ? form : undefined} problem={look === statement.number ? problem : undefined} />
  return (
    <Layout page={page} kind="desk" title={conversation.title} back={{ href: deskHref, label: desk.back }} aside={<StateMark tone={tones[state]}>{words.states[state]}</StateMark>}>
      {said[done ?? ''] !== undefined && <Notice tone="done" title={said[done ?? '']} announce />}
      <p class="soft">{desk.blind}</p>
      <Facts items={[
        { term: desk.unit, detail: conversation.unit }, { term: desk.participants, detail: <span class="number">{counts?.participants ?? 0}</span> },
        { term: desk.moderation, detail: desk.moderations[conversation.moderation] }, { term: desk.shown, detail: desk.showns[conversation.shown] },
        { term: desk.visitors, detail: conversation.visitors ? desk.visitorsYes : desk.visitorsNo }, { term: desk.published, detail: conversation.votesPublished ? desk.yes : desk.no },
      ]} />
      <p><a href={`/opinions/${conversation.id}`}>{desk.seePublic}</a> · <a href={`/opinions/${conversation.id}/map`}>{desk.seeMap}</a></p>
      {mayClose && <Moves label={desk.close} moves={[{ label: desk.close, effect: desk.closeEffect, action: `${deskHref}/${conversation.id}/close` }]} />}
      <Panel title={desk.queue} id="queue">
        {waiting.length === 0 && <p class="soft">{desk.queueNone}</p>}
        {waiting.map((statement) => (mayModerate ? decide(statement) : <p>{statement.text}</p>))}
        {looked && mayModerate && decide(looked)}
      </Panel>
      <Panel title={desk.all} id="all">
        <Table<DeskStatement> caption={desk.all} captionHidden rows={[...statements].sort((a, b) => a.number - b.number)} columns={[
          { key: 'text', label: desk.statements, main: true, cell: ({ number, text }) => <><span class="soft small number">{number}</span> {text}</> },
          { key: 'from', label: desk.from, cell: ({ byResident }) => (byResident ? desk.byResident : desk.byOffice) },
          { key: 'state', label: desk.state, cell: ({ state, reason }) => <>{desk.stateOf[state]}{state === 'rejected' && reason !== null && <span class="soft"> ({words.reasons[reason]})</span>}</> },
          ...(mayModerate ? [{ key: 'look', label: desk.decide, quiet: true, cell: ({ number, openId }: DeskStatement) => (openId === null ? <a href={`${deskHref}/${conversation.id}?statement=${number}#queue`}>{desk.decide}<span class="for-ears"> {words.vote.number(number)}</span></a> : '') }] : []),
        ]} />
      </Panel>
    </Layout>
  )
}
