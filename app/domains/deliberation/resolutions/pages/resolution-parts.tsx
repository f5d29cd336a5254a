import type { Context } from '#platform/context'
import { place, today, unitById } from '#domains/territory'
import { Facts } from '#ui/facts'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Photos } from '#ui/photos'
import { StateMark, type StateTone } from '#ui/state'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { Timeline } from '#ui/timeline'
import { dayWords, fullDay } from '../../councils/pages/day-words.ts'
import { councilById } from '../../councils/reads/council-by-id.ts'
import { topicById } from '../../topics/reads/topic-by-id.ts'
import { entriesOf, evidenceOf, responsibleOf, type ResolutionStep, stepsOf } from '../reads/resolution-details.ts'
import { isOverdue, type Resolution, type ResolutionState } from '../rules/resolution.ts'
import { resolutionsWords } from '../words/words.ts'

const tones: Readonly<Record<ResolutionState, StateTone>> = { open: 'active', done: 'waiting', confirmed: 'done', dropped: 'stopped' }

/** Where a resolution stands: overdue before everything else. */
export function ResolutionMark({ resolution, page, today: day }: { resolution: Pick<Resolution, 'state' | 'deadline'>; page: Page; today: string }) {
  const words = resolutionsWords(page.locale)
  return isOverdue(resolution, day) ? <StateMark tone="late">{words.overdue}</StateMark> : <StateMark tone={tones[resolution.state]}>{words.states[resolution.state]}</StateMark>
}

export async function responsibleSaid(context: Context, resolution: Pick<Resolution, 'organisationId' | 'postUnitId' | 'postRole'>): Promise<string> {
  const words = resolutionsWords(context.locale), { organisation, postUnit } = await responsibleOf(context, resolution)
  return organisation ?? words.page.post(words.roles[resolution.postRole ?? ''] ?? '', postUnit ?? '')
}

/** Everything that the pages of a resolution show of it. */
export async function resolutionView(context: Context, resolution: Resolution) {
  const [topic, council, unit, steps, entries, evidence, responsible, day, here] = [
    await topicById(context, resolution.topicId), resolution.councilId === null ? undefined : await councilById(context, resolution.councilId), await unitById(context, resolution.unitId), await stepsOf(context, resolution.id), await entriesOf(context, resolution.id), await evidenceOf(context, resolution.id),
    await responsibleSaid(context, resolution), await today(context), await place(context),
  ]
  return { resolution, topic, council, unit, steps, entries, evidence, responsible, day, now: context.now, timezone: here?.timezone ?? 'Asia/Shanghai' }
}
export type ResolutionView = Awaited<ReturnType<typeof resolutionView>>

export function ResolutionFacts({ view: { resolution, topic, council, responsible, now, timezone, day }, page }: { view: ResolutionView; page: Page }) {
  const words = resolutionsWords(page.locale), own = words.page
  return (
    <Facts items={[
      { term: own.responsible, detail: <strong>{responsible}</strong> },
      { term: own.deadline, detail: <>{fullDay(resolution.deadline, page.locale)}{isOverdue(resolution, day) && <> <StateMark tone="late">{words.overdue}</StateMark></>}{resolution.deadline !== resolution.firstDeadline && <span class="soft"> ({own.firstDeadline(resolution.firstDeadline)})</span>}</> },
      { term: own.topic, detail: topic && <a href={`/topics/${topic.id}`}>{topic.title}</a> }, { term: own.council, detail: council && <a href={`/councils/${council.id}`}>{council.name}</a> },
      { term: own.meeting, detail: resolution.meetingId && <a href={`/meetings/${resolution.meetingId}`}>{own.meeting}</a> }, { term: own.number, detail: <code>{resolution.number}</code> },
      { term: own.adopted, detail: <Moment at={resolution.adoptedAt} now={now} timezone={timezone} detail="day" /> },
    ]} />
  )
}

export function Steps({ view: { steps, day, now, timezone, resolution }, page }: { view: ResolutionView; page: Page }) {
  const words = resolutionsWords(page.locale), own = words.page
  if (steps.length === 0) return null
  return (
    <Panel title={own.steps} id="steps">
      <Table<ResolutionStep> caption={own.steps} captionHidden rows={steps} columns={[
        { key: 'step', label: own.step, main: true, cell: (step) => `${step.ordinal}. ${step.text}` }, { key: 'due', label: own.stepDue, cell: (step) => dayWords(step.dueOn, day, page.locale) },
        { key: 'done', label: own.stepDone, cell: (step) => (step.doneAt ? <StateMark tone="done"><Moment at={step.doneAt} now={now} timezone={timezone} detail="day" /></StateMark> : step.dueOn < day && resolution.state === 'open' ? <StateMark tone="late">{words.overdue}</StateMark> : <span class="soft">{own.notDone}</span>) },
      ]} />
    </Panel>
  )
}

export function ResolutionStory({ view: { entries, evidence, now, timezone }, page }: { view: ResolutionView; page: Page }) {
  const words = resolutionsWords(page.locale)
  return (
    <Timeline now={now} timezone={timezone} locale={page.locale} label={words.page.story} events={entries.map((entry) => {
      const files = evidence.filter((file) => file.entryId === entry.id), pictures = files.filter((file) => file.form === 'picture'), papers = files.filter((file) => file.form === 'pdf')
      const to = entry.kind === 'extended' && typeof entry.facts.to === 'string' ? words.page.extendedTo(entry.facts.to) : ''
      return {
        who: to, what: words.entries[entry.kind], when: entry.at, photos: pictures.map((file) => ({ src: `/resolutions/evidence/${file.id}?small=1`, href: `/resolutions/evidence/${file.id}`, ...(file.title === '' ? {} : { alt: file.title }) })),
        ...(entry.note !== '' || papers.length > 0 ? { note: <><span class="words-as-written">{entry.note}</span>{papers.map((file) => <><br /><a href={`/resolutions/evidence/${file.id}`}>{file.title || 'PDF'}</a></>)}</> } : {}),
      }
    })} />
  )
}

export function EvidencePhotos({ view: { evidence }, page }: { view: ResolutionView; page: Page }) {
  const own = resolutionsWords(page.locale).page
  return (
    <Panel title={own.evidence} id="evidence">
      {evidence.length === 0 ? <p class="soft">{own.noEvidence}</p> : (
        <>
          <Photos locale={page.locale} photos={evidence.filter((file) => file.form === 'picture').map((file) => ({ src: `/resolutions/evidence/${file.id}?small=1`, href: `/resolutions/evidence/${file.id}`, ...(file.title === '' ? {} : { alt: file.title }) }))} />
          {evidence.filter((file) => file.form === 'pdf').map((file) => <p><a href={`/resolutions/evidence/${file.id}`}>{file.title || 'PDF'}</a></p>)}
        </>
      )}
    </Panel>
  )
}
