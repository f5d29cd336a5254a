import type { PlacePanel } from '#domains/territory'
import { Cards } from '#ui/card'
import { ButtonLink, Buttons } from '#ui/form'
import { signaturesOf } from '../reads/signatures.ts'
import { topicsAt } from '../reads/topics-at.ts'
import { topicsWords } from '../words/words.ts'
import { TopicCard } from './topic-card.tsx'

const shown = 4

/** Topics under way at a place: what this alcove shows on the place's page. */
export const topicsPlacePanel: PlacePanel = {
  title: (locale) => topicsWords(locale).panel.title,
  async render(context, page, unit) {
    const words = topicsWords(page.locale), topics = await topicsAt(context, { unitId: unit.id, states: ['gathering', 'collected', 'admitted', 'prepared', 'announced', 'deliberating', 'opinion-formed', 'handed-over', 'carried-out', 'reported'], limit: shown })
    if (topics.length === 0) return null
    const signatures = await signaturesOf(context, topics.map((topic) => topic.id))
    return (
      <>
        <Cards>{topics.map((topic) => <TopicCard topic={topic} place={undefined} signatures={signatures.get(topic.id) ?? 0} page={page} now={context.now} level={3} />)}</Cards>
        <Buttons><ButtonLink href={`/topics?unit=${unit.id}`}>{words.panel.all}</ButtonLink><ButtonLink href={`/topics/new?unit=${unit.id}`}>{words.list.raise}</ButtonLink></Buttons>
      </>
    )
  },
}
