import { Card } from '#ui/card'
import type { Page } from '#ui/page'
import { StateMark } from '#ui/state'
import { Moment } from '#ui/time'
import type { Topic } from '../rules/topic.ts'
import { topicsWords } from '../words/words.ts'
import { topicTone } from './topic-tone.ts'

/** One topic in a list: where it stands, what it is, where, and what there is to do. */
export function TopicCard({ topic, place, signatures, page, now, level = 2 }: { topic: Topic; place: string | undefined; signatures?: number | undefined; page: Page; now: Date; level?: 2 | 3 }) {
  const words = topicsWords(page.locale)
  return (
    <Card level={level} href={`/topics/${topic.id}`} title={topic.title} state={<StateMark tone={topicTone[topic.state]}>{words.states[topic.state]}</StateMark>} meta={<>{place && `${place} · `}{words.sources[topic.source]} · <Moment at={topic.raisedAt} now={now} /></>}>
      {topic.state === 'gathering' && signatures !== undefined && topic.signaturesWanted !== null ? <>{words.list.signatures(signatures, topic.signaturesWanted)} · {words.list.until(topic.signaturesUntil ?? '')}</> : words.stateSentences[topic.state]}
    </Card>
  )
}
