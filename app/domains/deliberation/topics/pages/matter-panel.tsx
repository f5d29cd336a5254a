import type { Child } from 'hono/jsx'
import type { Context } from '#platform/context'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { topicOfMatter } from '../reads/topic-of-matter.ts'
import { topicsWords } from '../words/words.ts'

/** What the page of a matter shows of deliberation: the topic that took it up and where it stands; null where none did. */
export async function matterTopicPanel(context: Context, page: Page, matterId: string): Promise<Child | null> {
  const topic = await topicOfMatter(context, matterId), words = topicsWords(page.locale)
  return topic ? <Notice tone="info" title={words.panel.made}><p><a href={`/topics/${topic.id}`}>{topic.title}</a> <span class="soft">{words.states[topic.state]}</span></p></Notice> : null
}
