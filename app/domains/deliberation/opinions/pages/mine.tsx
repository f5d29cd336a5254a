import { localDay, place } from '#domains/territory'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { requirePermission } from '#platform/permission'
import { Refusal } from '#platform/refusal'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Submit, TextArea } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { appealStatement } from '../acts/ask-again.ts'
import { type Answerable, answersOf, ownStatements } from '../reads/answers.ts'
import { conversationOf } from '../reads/conversations.ts'
import { ownParticipant } from '../reads/own-participant.ts'
import { ownGroup, storedMap } from '../reads/stored-map.ts'
import { maySeeMap } from '../rules/access.ts'
import { ownVotesDays, stateOf } from '../rules/conversation.ts'
import { opinionsPermissions } from '../rules/permissions.ts'
import { opinionsWords } from '../words/words.ts'
import { opinionOf } from './statement-card.tsx'
import { visitorToken } from './visitor-token.ts'

/** What the reader said themselves, and what became of the statements they added: for nobody else's eyes. */
export const minePage = routes()
  .get('/:id{[0-9a-f-]{36}}/mine', async (c) => {
    const { context, page } = c.var, words = opinionsWords(page.locale), mine = words.mine
    const conversation = await conversationOf(context, c.req.param('id')), href = `/opinions/${conversation.id}`, state = stateOf(conversation, context.now)
    const visitor = visitorToken(c, conversation)
    if (visitor === undefined) requirePermission(context, opinionsPermissions['deliberation.give-opinion'])
    const own = await ownParticipant(context, conversation, visitor)
    const answers = own ? (await answersOf(context, conversation, own.id)).filter((statement) => statement.own !== null) : []
    const statements = own ? await ownStatements(context, conversation, own.authorId) : []
    const map = own && maySeeMap(conversation, answers.length, context.now) ? await storedMap(context, conversation) : undefined
    const group = own && map && map.report.groups.length > 0 ? await ownGroup(context, conversation, own) : undefined
    const endsOn = conversation.closedAt && localDay(new Date(conversation.closedAt.getTime() + ownVotesDays * 86_400_000), (await place(context))?.timezone ?? 'Asia/Shanghai')
    return c.html(
      <Layout page={page} title={mine.title} lead={mine.lead} back={{ href, label: conversation.title }} unlisted>
        {c.req.query('appealed') !== undefined && <Notice tone="done" title={mine.appealDone} announce />}
        {conversation.linksErasedAt !== null ? <Notice title={mine.goneLinks} /> : (
          <>
            {endsOn && <p class="soft">{mine.until(endsOn)}</p>}
            {group !== undefined && <p><strong>{group === 0 ? mine.noGroup : mine.group(group)}</strong></p>}
            <Table<Answerable> caption={mine.title} captionHidden rows={answers} empty={<EmptyState title={mine.none} action={state === 'open' ? { href, label: mine.begin } : undefined} />} columns={[
              { key: 'text', label: mine.statement, main: true, cell: (statement) => statement.text },
              { key: 'said', label: mine.said, cell: (statement) => { const said = opinionOf(statement.own); return said && words.opinions[said] } },
              ...(state === 'open' ? [{ key: 'change', label: mine.change, quiet: true, cell: (statement: Answerable) => <a href={`${href}?statement=${statement.number}`}>{mine.change}<span class="for-ears"> {words.vote.number(statement.number)}</span></a> }] : []),
            ]} />
            <Panel title={mine.own} id="own">
              {statements.length === 0 && <p class="soft">{mine.ownNone}</p>}
              <Cards>
                {statements.map((statement) => (
                  <Card title={statement.text} level={3} meta={<>{mine[statement.state]}{statement.state === 'rejected' && ` · ${words.reasons[statement.reason ?? ''] ?? ''}`}{statement.appealed && ` · ${mine.appealed}`}</>}>
                    {statement.state === 'rejected' && statement.note !== '' && <p>{statement.note}</p>}
                    {statement.state === 'rejected' && !statement.appealed && (
                      <details open={c.req.query('unsaid') === String(statement.number)}>
                        <summary>{mine.appeal}</summary>
                        <form method="post" action={`${href}/mine`}>
                          <input type="hidden" name="number" value={statement.number} />
                          <TextArea name="words" id={`words-${statement.number}`} label={mine.appeal} hint={mine.appealHint} required rows={2} maxlength={500} error={c.req.query('unsaid') === String(statement.number) ? mine.unsaid : undefined} />
                          <Submit tone="secondary">{mine.appealSend}</Submit>
                        </form>
                      </details>
                    )}
                  </Card>
                ))}
              </Cards>
            </Panel>
          </>
        )}
      </Layout>)
  })
  .post('/:id{[0-9a-f-]{36}}/mine', async (c) => {
    const form = await readForm(c.req), conversation = await conversationOf(c.var.context, c.req.param('id')), number = Number(form.text('number'))
    try {
      await appealStatement(c.var.context, { conversationId: conversation.id, number, words: form.text('words') })
    } catch (error) {
      if (!(error instanceof Refusal) || error.facts.field !== 'words') throw error
      return c.redirect(`/opinions/${conversation.id}/mine?unsaid=${number}#own`, 303)
    }
    return c.redirect(`/opinions/${conversation.id}/mine?appealed`, 303)
  })
