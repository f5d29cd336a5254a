import { place } from '#domains/territory'
import type { Context } from '#platform/context'
import { Facts } from '#ui/facts'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Moment } from '#ui/time'
import { topicById } from '../../topics/index.ts'
import { type Conversation, stateOf } from '../rules/conversation.ts'
import { opinionsWords } from '../words/words.ts'

/** What a conversation is about, from when until when, and how people stay unnamed in it. */
export async function AboutConversation({ context, conversation, page }: { context: Context; conversation: Conversation; page: Page }) {
  const words = opinionsWords(page.locale).vote, timezone = (await place(context))?.timezone
  const topic = conversation.topicId ? await topicById(context, conversation.topicId) : undefined
  const moment = (at: Date) => <Moment at={at} now={context.now} locale={page.locale} timezone={timezone} detail="exact" />
  return (
    <>
      <Panel title={words.about} id="about">
        {conversation.text !== '' && <p class="words-as-written">{conversation.text}</p>}
        <Facts items={[
          { term: words.place, detail: <a href={`/places/${conversation.unitId}`}>{conversation.unit}</a> },
          topic && { term: words.topic, detail: <a href={`/topics/${topic.id}`}>{topic.title}</a> },
          stateOf(conversation, context.now) === 'ahead' && { term: words.opens, detail: moment(conversation.opensAt) },
          { term: words.closes, detail: moment(conversation.closedAt ?? conversation.closesAt) },
        ]} />
      </Panel>
      <details>
        <summary>{words.privacy}</summary>
        <ul>{words.privacyText.map((line) => <li>{line}</li>)}<li>{conversation.votesPublished ? words.published : words.unpublished}</li></ul>
      </details>
    </>
  )
}
