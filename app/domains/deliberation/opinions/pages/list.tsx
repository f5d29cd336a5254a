import { place, type PlacePanel } from '#domains/territory'
import { routes } from '#platform/http'
import { Card, Cards } from '#ui/card'
import { EmptyState } from '#ui/empty'
import { Layout } from '#ui/layout'
import type { Page } from '#ui/page'
import { StateMark } from '#ui/state'
import { Until } from '#ui/time'
import { conversations } from '../reads/conversations.ts'
import { type Conversation, stateOf } from '../rules/conversation.ts'
import { opinionsWords } from '../words/words.ts'
import { tones } from './desk-list.tsx'

/** Conversations that are open, and earlier ones with their maps. */
export const listPage = routes().get('/', async (c) => {
  const { context, page } = c.var, words = opinionsWords(page.locale).list, timezone = (await place(context))?.timezone
  const found = (await conversations(context)).filter((conversation) => stateOf(conversation, context.now) !== 'ahead')
  return c.html(
    <Layout page={page} title={words.title} lead={words.lead} back={{ href: '/together' }}>
      {found.length === 0 ? <EmptyState title={words.none} action={{ href: '/topics/new', label: words.raise }}>{words.noneNext}</EmptyState> : <ConversationCards found={found} now={context.now} timezone={timezone} page={page} />}
    </Layout>)
})

function ConversationCards({ found, now, timezone, page }: { found: readonly Conversation[]; now: Date; timezone: string | undefined; page: Page }) {
  const words = opinionsWords(page.locale)
  return (
    <Cards>
      {found.map((conversation) => {
        const state = stateOf(conversation, now)
        return (
          <Card title={conversation.title} href={`/opinions/${conversation.id}${state === 'closed' ? '/map' : ''}`} level={2} state={<StateMark tone={tones[state]}>{words.states[state]}</StateMark>}
            meta={<>{conversation.unit}{state === 'open' && <> · {words.list.until} <Until at={conversation.closesAt} now={now} locale={page.locale} timezone={timezone} /></>}</>} />
        )
      })}
    </Cards>
  )
}

/** Conversations that are open for a place or anything above it. */
export const opinionsPlacePanel: PlacePanel = {
  title: (locale) => opinionsWords(locale).list.panel,
  async render(context, page, unit) {
    const found = await conversations(context, { openFor: unit.path })
    return found.length === 0 ? null : <ConversationCards found={found} now={context.now} timezone={(await place(context))?.timezone} page={page} />
  },
}
