import type { Form } from '#platform/form'
import { ButtonLink, Buttons, DateField, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import type { ElectionStory } from '../reads/election-story.ts'
import type { Round } from '../reads/rounds.ts'
import { mayMove } from '../rules/state.ts'
import { electionsWords } from '../words/words.ts'
import { errorOf, type Tried } from './tried.ts'

interface Changing { readonly story: ElectionStory; readonly round: Round | undefined; readonly base: string; readonly day: string; readonly form: Form | undefined; readonly problem: Tried | undefined; readonly page: Page }

/** The ways off the usual way, folded away: another voting day, another list of candidates, the end. */
export function ChangeCourse({ story: { election }, round, base, day, form, problem, page }: Changing) {
  const { course } = electionsWords(page.locale), idle = round === undefined || (round.state === 'prepared' && round.ballotId === null)
  const movable = idle && ['prepared', 'registered', 'nominating', 'stated', 'run-off', 'another-round'].includes(election.state)
  const renominates = idle && round?.kind === 'first' && mayMove('nominate-again', election.state, election.purpose), ends = idle && mayMove('cancel', election.state, election.purpose)
  if (!movable && !ends) return null
  const own = (wish: string) => form?.text('do') === wish, at = (wish: string, name: string) => (own(wish) ? errorOf(problem, name) : undefined)
  const reason = (wish: string) => <TextArea name="reason" id={`reason-${wish}`} label={course.reason} hint={course.reasonHint} required rows={2} maxlength={500} value={own(wish) ? form?.text('reason') : undefined} error={at(wish, 'reason')} />
  return (
    <Panel title={course.title} id="course">
      {movable && (
        <details open={own('move-day')}>
          <summary>{course.moveDay}</summary>
          <form method="post" action={base} class="form">
            <HiddenFields fields={{ do: 'move-day' }} />
            <p>{course.moveDayText}</p>
            <DateField name="day" id="day-move" label={electionsWords(page.locale).day} required min={day} value={own('move-day') ? form?.text('day') : undefined} error={at('move-day', 'day')} />
            {reason('move-day')}
            <Submit tone="secondary">{course.moveDay}</Submit>
          </form>
        </details>)}
      {renominates && (
        <details open={own('nominate-again')}>
          <summary>{course.nominateAgain}</summary>
          <form method="post" action={base} class="form"><HiddenFields fields={{ do: 'nominate-again' }} /><p>{course.nominateAgainText}</p>{reason('nominate-again')}<Submit tone="danger">{course.nominateAgain}</Submit></form>
        </details>)}
      {ends && (
        <details open={own('cancel')}>
          <summary>{course.cancel}</summary>
          <form method="post" action={base} class="form"><HiddenFields fields={{ do: 'cancel' }} /><p>{course.cancelText}</p>{reason('cancel')}<Submit tone="danger">{course.cancel}</Submit></form>
        </details>)}
    </Panel>
  )
}

/** Offices that end before the term: who, when, and by which assembly; and the way to a by-election. */
export function SeatsDuringTerm({ story: { election, elected }, base, day, form, problem, page }: Omit<Changing, 'round'>) {
  const words = electionsWords(page.locale), { course } = words, own = form?.text('do') === 'end-seat', at = (name: string) => (own ? errorOf(problem, name) : undefined)
  const serving = elected.filter(({ withdrawnBecause, endedOn }) => withdrawnBecause === null && endedOn === null)
  if (election.purpose === 'recall' || !['valid', 'handed-over', 'done'].includes(election.state)) return null
  return (
    <Panel title={course.seats} id="seats">
      <p class="soft">{course.seatsText}</p>
      {serving.length > 0 && (
        <details open={own}>
          <summary>{course.endSeat}</summary>
          <form method="post" action={base} class="form">
            <HiddenFields fields={{ do: 'end-seat' }} />
            <Select name="elected" label={course.seatWho} required value={own ? form?.text('elected') : undefined} options={serving.map(({ id, post, name }) => ({ value: id, label: `${words.posts[post]} ${name}` }))} />
            <Select name="because" label={course.seatHow} required empty={false} value={own ? form?.text('because') : undefined} options={(['resigned', 'by-law'] as const).map((value) => ({ value, label: course.seatHows[value] }))} />
            <TextField name="meeting" label={course.meeting} hint={course.meetingHint} maxlength={120} value={own ? form?.text('meeting') : undefined} error={at('meeting')} />
            <DateField name="endedOn" label={course.endedOn} required max={day} value={own ? form?.text('endedOn') : undefined} error={at('endedOn')} />
            <Submit tone="secondary">{course.endSeat}</Submit>
          </form>
        </details>)}
      <Buttons><ButtonLink href="/desk/elections/new?purpose=by-election">{course.byElection}</ButtonLink> <ButtonLink href="/desk/elections/new-recall">{words.desk.recall}</ButtonLink></Buttons>
    </Panel>
  )
}
