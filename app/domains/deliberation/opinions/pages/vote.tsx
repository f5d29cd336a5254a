import { randomInt } from 'node:crypto'
import { readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { spend } from '#platform/spend'
import { Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons, HiddenFields, Submit } from '#ui/form'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import { Meter } from '#ui/progress'
import { reportStatement } from '../acts/ask-again.ts'
import { castOpinion } from '../acts/cast-opinion.ts'
import { answersOf } from '../reads/answers.ts'
import { conversationOf } from '../reads/conversations.ts'
import { ownParticipantIfKnown } from '../reads/own-participant.ts'
import { maySeeMap } from '../rules/access.ts'
import { enoughVotes, stateOf } from '../rules/conversation.ts'
import { nextStatement } from '../rules/next-statement.ts'
import { opinionsWords } from '../words/words.ts'
import { AboutConversation } from './about-conversation.tsx'
import { opinionNames, opinionOf, StatementCard } from './statement-card.tsx'
import { giveToken, visitorToken } from './visitor-token.ts'

/** Votes of visitors from one address in a day: an estate may stand behind it. */
const visitorVotes = { uses: 2000, seconds: 86_400 }

/** One statement at a time, the one from which most is learnt next, with three answers to choose from. */
export const votePage = routes()
  .get('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context, page } = c.var, words = opinionsWords(page.locale)
    const conversation = await conversationOf(context, c.req.param('id')), href = `/opinions/${conversation.id}`, state = stateOf(conversation, context.now)
    giveToken(c, conversation)
    const known = await ownParticipantIfKnown(context, conversation, visitorToken(c, conversation)), own = known === 'no-key' ? undefined : known
    const statements = await answersOf(context, conversation, own?.id), unanswered = statements.filter((statement) => statement.own === null)
    const wanted = statements.find(({ number }) => String(number) === c.req.query('statement')), last = statements.find(({ number }) => String(number) === c.req.query('last'))
    const next = wanted?.number ?? nextStatement(unanswered, randomInt(2 ** 32) / 2 ** 32)
    const shown = statements.find(({ number }) => number === next), lastSaid = last && opinionOf(last.own)
    const answered = statements.length - unanswered.length, signedOut = !context.actor
    return c.html(
      <Layout page={page} title={conversation.title} back={{ href: '/opinions', label: words.list.title }}>
        {state === 'closed' && <Notice title={words.vote.closed}><p><a href={`${href}/map`}>{words.vote.map}</a></p></Notice>}
        {state === 'ahead' && <Notice title={words.vote.ahead} />}
        {state === 'closed' && c.req.query('late') !== undefined && <Notice tone="warn" title={words.vote.late} announce />}
        {c.req.query('gone') !== undefined && <Notice tone="warn" title={words.vote.gone} announce />}
        {c.req.query('reported') !== undefined && <Notice tone="done" title={words.vote.reported} announce />}
        {last && lastSaid && <p role="status">{words.vote.last(words.opinions[lastSaid])} <a href={`${href}?statement=${last.number}`}>{words.vote.change}</a></p>}
        {state === 'open' && known === 'no-key' && <Notice tone="danger"><p>{words.refusals['deliberation.opinion-key-missing']?.({})}</p></Notice>}
        {state === 'open' && known !== 'no-key' && (signedOut && !conversation.visitors ? (
          <Notice title={words.vote.signIn}><p>{words.vote.signInWhy}</p><p><a class="button button-primary" href={`/sign-in?return=${encodeURIComponent(href)}`}>{words.vote.signIn}</a></p></Notice>
        ) : (
          <>
            {signedOut && <p class="soft">{words.vote.visitor}</p>}
            {shown ? <Cards><StatementCard href={href} statement={shown} page={page} /></Cards> : <EmptyState title={words.vote.all}>{words.vote.allNext}</EmptyState>}
            <Meter label={words.vote.progress} value={answered} max={statements.length} said={words.vote.done(answered, statements.length)} />
          </>
        ))}
        <Buttons>
          {state === 'open' && !signedOut && known !== 'no-key' && <ButtonLink href={`${href}/add`}>{words.vote.add}</ButtonLink>}
          {own && <ButtonLink href={`${href}/mine`} tone="quiet">{words.vote.mine}</ButtonLink>}
          {maySeeMap(conversation, answered, context.now) && <ButtonLink href={`${href}/map`} tone="quiet">{words.vote.map}</ButtonLink>}
        </Buttons>
        {state !== 'closed' && (!signedOut || conversation.visitors || conversation.shown === 'after-close') && !maySeeMap(conversation, answered, context.now) && <p class="soft">{conversation.shown === 'after-close' ? words.vote.hidden : words.vote.shownLater(enoughVotes)}</p>}
        {state === 'open' && shown && own && (
          <form method="post" action={`${href}/report`}>
            <HiddenFields fields={{ number: shown.number }} />
            <Submit tone="quiet">{words.vote.report}</Submit>
          </form>
        )}
        <AboutConversation context={context} conversation={conversation} page={page} />
      </Layout>)
  })
  .post('/:id{[0-9a-f-]{36}}', async (c) => {
    const { context } = c.var, form = await readForm(c.req)
    const conversation = await conversationOf(context, c.req.param('id')), href = `/opinions/${conversation.id}`
    const opinion = opinionNames.find((name) => name === form.text('opinion')), number = Number(form.text('number')), visitor = visitorToken(c, conversation)
    if (!opinion) return c.redirect(href, 303)
    if (!context.actor && conversation.visitors) {
      if (visitor === undefined) throw new Refusal('deliberation.visitor-cookie', 'invalid')
      await spend(context, 'opinions.visitor-votes', c.var.address, visitorVotes)
    }
    try {
      await castOpinion(context, { conversationId: conversation.id, number, opinion, visitor })
    } catch (error) {
      if (error instanceof Refusal && error.code === 'deliberation.unknown-statement') return c.redirect(`${href}?gone`, 303)
      if (error instanceof Refusal && error.code === 'deliberation.conversation-closed') return c.redirect(`${href}?late`, 303)
      throw error
    }
    return c.redirect(`${href}?last=${number}`, 303)
  })
  .post('/:id{[0-9a-f-]{36}}/report', async (c) => {
    const form = await readForm(c.req), conversation = await conversationOf(c.var.context, c.req.param('id'))
    await reportStatement(c.var.context, { conversationId: conversation.id, number: Number(form.text('number')), visitor: visitorToken(c, conversation) })
    return c.redirect(`/opinions/${conversation.id}?reported`, 303)
  })
