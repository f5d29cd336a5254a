import type { Context } from '#platform/context'
import { localDay, place, today, unitById } from '#domains/territory'
import { Facts } from '#ui/facts'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Steps } from '#ui/steps'
import { Moment } from '#ui/time'
import { Timeline } from '#ui/timeline'
import { councilById } from '../../councils/reads/council-by-id.ts'
import { dayWords } from '../../councils/pages/day-words.ts'
import { partyClassName } from '../../rules/party-classes.ts'
import { type Material, materialsOf } from '../reads/materials.ts'
import { type Dissent, dissentsOf, handoversOf, mattersOf, raiserName, ratingOf, resolutionsOf, storyOf } from '../reads/topic-details.ts'
import { bodiesOf, standingOfTouches, touchesOf } from '../rules/deciding-body.ts'
import { shownRating } from '../rules/rating.ts'
import { topicPath } from '../rules/state.ts'
import type { Topic } from '../rules/topic.ts'
import { topicsWords } from '../words/words.ts'

/** Everything that the pages of a topic show of it. */
export async function topicView(context: Context, topic: Topic) {
  const [story, materials, dissents, handovers, matters, resolutions, ratings, raiser, council, unit, here, day] = [
    await storyOf(context, topic.id), await materialsOf(context, topic.id), await dissentsOf(context, topic.id), await handoversOf(context, topic.id), await mattersOf(context, topic.id), await resolutionsOf(context, topic.id), await ratingOf(context, topic.id),
    await raiserName(context, topic), topic.councilId === null ? undefined : await councilById(context, topic.councilId), await unitById(context, topic.unitId), await place(context), await today(context),
  ]
  return { topic, story, materials, dissents, handovers, matters, resolutions, rating: shownRating(ratings), rated: ratings.length > 0, raiser, council, unit, timezone: here?.timezone ?? 'Asia/Shanghai', day, now: context.now }
}
export type TopicView = Awaited<ReturnType<typeof topicView>>

const join = (page: Page) => (page.locale === 'en' ? ', ' : '、')

export function TopicFacts({ view: { topic, raiser, council, unit, now, timezone, day }, page }: { view: TopicView; page: Page }) {
  const words = topicsWords(page.locale), own = words.topic
  return (
    <Facts items={[
      { term: own.number, detail: <code>{topic.number}</code> }, { term: own.source, detail: [words.sources[topic.source], raiser].filter((part) => part !== undefined).join(' · ') }, { term: own.category, detail: words.categories[topic.category] },
      { term: own.scope, detail: unit && <><a href={`/places/${unit.id}`}>{unit.name}</a>{topic.carriedUp && <span class="soft"> ({own.carriedUp})</span>}</> },
      { term: own.council, detail: council ? <a href={`/councils/${council.id}`}>{council.name}</a> : own.noCouncil },
      { term: own.parties, detail: topic.parties.map((party) => partyClassName(party, page.locale)).join(join(page)) }, { term: own.forms, detail: topic.forms.map((form) => words.forms[form]).join(join(page)) },
      { term: own.due, detail: topic.dueAt && (topic.state === 'collected' || topic.state === 'refused') ? <Moment at={topic.dueAt} now={now} timezone={timezone} detail="day" /> : undefined },
      topic.state === 'announced' && { term: own.deliberateFrom, detail: topic.deliberateFrom && dayWords(topic.deliberateFrom, day, page.locale) },
    ]} />
  )
}

/** How far a topic has come. Where nothing has to be handed over that step is passed over. */
export function TopicPath({ topic, page }: { topic: Topic; page: Page }) {
  const words = topicsWords(page.locale), at = topicPath.indexOf(topic.state as (typeof topicPath)[number])
  if (at < 0) return null
  const needed = bodiesOf(topic.touches).length > 0
  return <Steps label={words.topic.path} steps={topicPath.map((state, index) => ({ label: words.pathLabels[state], state: index === at ? 'current' : index > at ? 'ahead' : state === 'handed-over' && !needed ? 'skipped' : 'done' }))} />
}

const touchTone = { passed: 'done', failed: 'stopped', handed: 'waiting', open: 'new' } as const

/** Which bodies decide by law, what they decided, and where. */
export function Decides({ view: { topic, handovers }, page }: { view: TopicView; page: Page }) {
  const words = topicsWords(page.locale), own = words.topic, bodies = bodiesOf(topic.touches), standing = standingOfTouches(topic.touches, handovers)
  if (bodies.length === 0) return null
  return (
    <Notice tone="info" title={own.decides}>
      <p>{own.decidesLead}</p>
      {bodies.map((body) => {
        const latest = handovers.findLast((each) => each.body === body)
        return (
          <>
            <p><strong>{words.bodies[body] ?? body}</strong>{latest?.ballotId && <> <a href={`/ballots/${latest.ballotId}${latest.decision && latest.decision !== 'void' ? '/result' : ''}`}>{own.toBallot}</a></>}{latest?.words && <span class="soft"> {latest.words}</span>}</p>
            <ul>{touchesOf(topic.touches).filter((touch) => touch.body === body).map((touch) => <li>{words.touches[touch.code] ?? touch.code} <StateMark tone={touchTone[standing.get(touch.code) ?? 'open']}>{own.touchStanding[standing.get(touch.code) ?? 'open']}</StateMark> <span class="soft small own-line">{touch.source}</span></li>)}</ul>
          </>
        )
      })}
    </Notice>
  )
}

const size = (bytes: number) => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`)

export function Materials({ materials, page }: { materials: readonly Material[]; page: Page }) {
  const own = topicsWords(page.locale).topic
  return (
    <Panel title={own.materials} id="materials">
      {materials.length === 0 ? <p class="soft">{own.noMaterials}</p> : <ul>{materials.map((material) => <li><a href={`/topics/materials/${material.id}`}>{material.title}</a> <span class="soft">{material.form === 'pdf' ? own.pdf(size(material.bytes)) : own.picture}</span></li>)}</ul>}
    </Panel>
  )
}

/** Opinions that differ, by class of party, with their answers or the day by which they come. */
export function DissentList({ dissents, day, page }: { dissents: readonly Dissent[]; day: string; page: Page }) {
  const own = topicsWords(page.locale).topic
  return (
    <ul>
      {dissents.map((dissent) => (
        <li>
          <p><strong>{partyClassName(dissent.partyClass, page.locale)}</strong> <span class="words-as-written">{dissent.text}</span></p>
          <p>{dissent.answeredAt !== null ? <>{own.answered}{page.locale === 'en' ? ': ' : '：'}<span class="words-as-written">{dissent.answer}</span></> : dissent.answerDue < day ? <StateMark tone="late">{own.dissentLate}</StateMark> : <span class="soft">{own.dissentDue(dayWords(dissent.answerDue, day, page.locale))}</span>}</p>
        </li>
      ))}
    </ul>
  )
}

/** What deliberation came to: the opinion, what is agreed, dissent with its answers. */
export function OpinionFormed({ view: { topic, dissents, day }, page }: { view: TopicView; page: Page }) {
  const own = topicsWords(page.locale).topic
  return (
    <>
      {topic.opinion !== '' && (
        <Panel title={own.opinion} id="opinion">
          <p class="prose words-as-written">{topic.opinion}</p>
          {topic.agreements.length > 0 && <><h3>{own.agreements}</h3><ul>{topic.agreements.map((point) => <li>{point}</li>)}</ul></>}
        </Panel>
      )}
      {dissents.length > 0 && (
        <Panel title={own.dissents} id="dissents">
          <DissentList dissents={dissents} day={day} page={page} />
        </Panel>
      )}
    </>
  )
}

/** Resolutions, what was done, the matters it came from, and ratings once there are enough. */
export function Outcome({ view: { topic, resolutions, matters, rating, rated, day }, page }: { view: TopicView; page: Page }) {
  const own = topicsWords(page.locale).topic
  return (
    <>
      {resolutions.length > 0 && <Panel title={own.resolutions} id="resolutions"><ul>{resolutions.map((resolution) => <li><a href={`/resolutions/${resolution.id}`}>{resolution.text.slice(0, 80)}</a> {resolution.state === 'open' && resolution.deadline < day ? <StateMark tone="late">{own.overdue}</StateMark> : <span class="soft">{own.resolutionState[resolution.state]} · {resolution.deadline}</span>}</li>)}</ul></Panel>}
      {topic.result !== '' && <Panel title={own.result} id="result"><p class="prose words-as-written">{topic.result}</p></Panel>}
      {matters.length > 0 && <Panel title={own.matters} id="matters"><ul>{matters.map((matter) => <li>{matter.title === null ? own.hiddenMatter : <a href={`/matters/${matter.number}`}>{matter.title}</a>} <span class="soft">{matter.number}</span></li>)}</ul></Panel>}
      {rated && <Panel title={own.rating} id="rating"><p>{rating ? own.ratingSaid(rating.satisfied, rating.raters) : own.ratingFew}</p></Panel>}
    </>
  )
}

const opened: Readonly<Record<string, string>> = { 'meeting-called': 'meeting-', 'asking-opened': 'asking-', 'opinions-opened': 'opinions-closed', 'draft-opened': 'draft-closed' }

/** Where one can take part now: meetings that are called, askings, opinion rounds and drafts that are open. */
export function TakePart({ view: { story, timezone, day }, page }: { view: TopicView; page: Page }) {
  const words = topicsWords(page.locale)
  const open = story.filter((line) => {
    const end = opened[line.kind], page = line.href?.split('?')[0]
    return end !== undefined && line.href !== null && !story.some((later) => later.id > line.id && later.href?.split('?')[0] === page && (later.kind === line.kind || later.kind.startsWith(end)))
  })
  if (open.length === 0) return null
  return <Panel title={words.topic.takePart} id="take-part"><ul>{open.map((line) => <li><a href={line.href ?? ''}>{words.topic.takePartIn[line.kind]}</a> <span class="soft">{line.kind === 'meeting-called' && typeof line.facts.day === 'string' ? words.topic.meetingOn(dayWords(line.facts.day, day, page.locale)) : words.topic.openSince(dayWords(localDay(line.at, timezone), day, page.locale))}</span></li>)}</ul></Panel>
}

export function TopicStory({ view: { story, now, timezone }, page }: { view: TopicView; page: Page }) {
  const words = topicsWords(page.locale)
  return (
    <Timeline now={now} timezone={timezone} locale={page.locale} label={words.topic.story} events={story.map((line) => {
      const what = words.events[line.kind] ?? line.kind
      return { who: line.toState === line.fromState ? '' : words.states[line.toState], what: line.href ? <a href={line.href}>{what}</a> : what, when: line.at, ...(line.note === '' ? {} : { note: <span class="words-as-written">{line.note}</span> }) }
    })} />
  )
}
