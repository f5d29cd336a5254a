import type { Context as Call } from 'hono'
import { routes, type Variables } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { EmptyState } from '#ui/empty'
import { ButtonLink, Buttons } from '#ui/form'
import { Layout } from '#ui/layout'
import { Panel } from '#ui/panel'
import { Sheet } from '#ui/sheet'
import { answersOf } from '../reads/answers.ts'
import { conversationOf } from '../reads/conversations.ts'
import { ownParticipantIfKnown } from '../reads/own-participant.ts'
import { ownGroup, storedMap, storedPicture } from '../reads/stored-map.ts'
import { maySeeMap } from '../rules/access.ts'
import { type Conversation, enoughVotes, stateOf } from '../rules/conversation.ts'
import { opinionsWords } from '../words/words.ts'
import { exportState } from './exports.ts'
import { Report } from './report.tsx'
import { visitorToken } from './visitor-token.ts'

type Asked = Call<{ Variables: Variables }>

/** The conversation, who asks, and whether they may see its map now. */
async function asked(c: Asked, id: string) {
  const { context } = c.var
  const conversation = await conversationOf(context, id)
  const closed = stateOf(conversation, context.now) === 'closed'
  const known = await ownParticipantIfKnown(context, conversation, visitorToken(c, conversation)), own = known === 'no-key' ? undefined : known
  const answered = closed || !own ? 0 : (await answersOf(context, conversation, own.id)).filter((statement) => statement.own !== null).length
  return { conversation, own, may: maySeeMap(conversation, answered, context.now) }
}

/** Groups, what they agree on and what tells them apart; on paper too. */
export const mapPage = routes()
  .get('/:id{[0-9a-f-]{36}}/map', async (c) => {
    const { context, page } = c.var, words = opinionsWords(page.locale)
    const { conversation, own, may } = await asked(c, c.req.param('id')), href = `/opinions/${conversation.id}`
    const map = may ? await storedMap(context, conversation) : undefined
    const group = map && own && map.report.groups.length > 0 ? await ownGroup(context, conversation, own) : undefined
    return c.html(
      <Layout page={page} title={words.map.of(conversation.title)} heading={words.map.title} lead={words.map.lead} back={{ href, label: conversation.title }}>
        {!may && <EmptyState title={words.map.notYet} action={conversation.shown === 'after-voting' ? { href, label: words.map.toVote } : undefined}>{conversation.shown === 'after-voting' ? words.map.afterVoting(enoughVotes) : words.map.afterClose}</EmptyState>}
        {may && !map && <EmptyState title={words.map.notMade} />}
        {map && (
          <>
            <Report context={context} page={page} conversation={conversation} map={map} all={c.req.query('all') !== undefined}
              you={group !== undefined && <p><strong>{group === 0 ? words.mine.noGroup : words.mine.group(group)}</strong> <span class="soft">{words.map.youOnly}</span></p>} />
            <Exports conversation={conversation} residents={map.report.participants} page={page} />
          </>
        )}
      </Layout>)
  })
  .get('/:id{[0-9a-f-]{36}}/print', async (c) => {
    const { context, page } = c.var, words = opinionsWords(page.locale)
    const { conversation, may } = await asked(c, c.req.param('id'))
    const map = may ? await storedMap(context, conversation) : undefined
    if (!map) throw new Refusal('deliberation.map-not-shown', 'missing')
    return c.html(
      <Layout page={page} kind="print" title={words.map.of(conversation.title)} back={{ href: `/opinions/${conversation.id}/map`, label: words.map.title }}>
        <Sheet><Report context={context} page={page} conversation={conversation} map={map} all /></Sheet>
      </Layout>)
  })
  .get('/:id{[0-9a-f-]{36}}/picture.svg', async (c) => {
    const { conversation, may } = await asked(c, c.req.param('id'))
    const picture = may ? await storedPicture(c.var.context, conversation) : undefined
    if (picture === undefined) throw new Refusal('deliberation.map-not-shown', 'missing')
    return c.body(picture, 200, { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'private, max-age=60' })
  })

function Exports({ conversation, residents, page }: { conversation: Conversation; residents: number; page: Parameters<typeof Layout>[0]['page'] }) {
  const words = opinionsWords(page.locale).map, href = `/opinions/${conversation.id}`, state = exportState(conversation, residents)
  return (
    <>
      <Buttons><ButtonLink href={`${href}/print`}>{words.print}</ButtonLink></Buttons>
      {conversation.closedAt !== null && (
        <Panel title={words.export} id="data">
          <ul>
            <li><a href={`${href}/statements.csv`}>{words.exportStatements}</a></li>
            {conversation.votesPublished && (state === 'open' ? <li><a href={`${href}/votes.csv`}>{words.exportVotes}</a></li> : <li class="soft">{state === 'few' ? words.exportFew : words.exportLater}</li>)}
          </ul>
        </Panel>
      )}
    </>
  )
}
