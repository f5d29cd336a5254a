import type { Child } from 'hono/jsx'
import type { Form } from '#platform/form'
import { Checks, DateField, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { ButtonLink, Buttons } from '#ui/form'
import { Moves } from '#ui/desk'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import type { ElectionStory } from '../reads/election-story.ts'
import type { Round } from '../reads/rounds.ts'
import { electionsWords } from '../words/words.ts'
import { daySaid } from './day.tsx'
import { OnlineOffer, OnlineRuns } from './online-round.tsx'
import { errorOf, type Tried } from './tried.ts'

interface NextProps {
  readonly story: ElectionStory
  readonly round: Round | undefined
  readonly base: string
  /** Today, and the last day for the register. */
  readonly day: string
  readonly latest: string
  readonly may: (act: 'ballots.conduct-election' | 'ballots.accept-count' | 'ballots.order-new-voting' | 'ballots.record-hand-over') => boolean
  readonly form: Form | undefined
  readonly problem: Tried | undefined
  readonly page: Page
  /** What has to be ready before the voting. */
  readonly ready?: Child
}

/** The one thing to do now, with what it will do; or for what or whom it waits. */
export function NextStep({ story, round, base, day, latest, may, form, problem, page, ready }: NextProps) {
  const words = electionsWords(page.locale), { desk } = words, { election, recall, seats, elected } = story
  const conducts = may('ballots.conduct-election')
  const button = (name: string, move = name) => <Moves label={desk.next} moves={[{ label: desk.moves[name]?.[0] ?? name, effect: desk.moves[name]?.[1](daySaid(latest, page.locale)), action: base, fields: { do: move, round: round?.id }, tone: 'primary' }]} />
  const dayForm = (move: string, label: string, text: string) => (
    <form method="post" action={base} class="form">
      <HiddenFields fields={{ do: move }} />
      <p>{text}</p>
      <DateField name="day" id={`day-${move}`} label={desk.dayField} required min={day} value={form?.text('do') === move ? form.text('day') : undefined} error={form?.text('do') === move ? errorOf(problem, 'day') : undefined} />
      <Submit>{label}</Submit>
    </form>)
  if (!conducts && !(election.state === 'void' && may('ballots.order-new-voting'))) return <p class="soft">{words.states[election.state]}</p>

  switch (election.state) {
    case 'prepared': return <>{recall && <Reply />}{button('publish-register')}</>
    case 'registered': return recall ? <><Reply /><StateRecall /></> : button('open-nominations')
    case 'nominating': return <><RollNote /><Buttons><ButtonLink href={`${base}/nominations`}>{desk.nominations}</ButtonLink></Buttons>{button('state-candidates')}</>
    case 'stated': case 'run-off': case 'another-round': return round ? <BeforeVoting round={round} /> : null
    case 'voting': return round ? <Voting round={round} /> : null
    case 'counted': return <Counted />
    case 'valid': return recall ? <Filing /> : <>{election.handOverBy !== null && day > election.handOverBy && <Notice tone="warn">{words.course.handOverLate(daySaid(election.handOverBy, page.locale))}</Notice>}<Buttons><ButtonLink href={`${base}/hand-over`} tone="primary">{desk.handOver}</ButtonLink></Buttons>{button('finish-hand-over')}{election.purpose === 'by-election' && <Filing />}</>
    case 'handed-over': return <Filing />
    case 'void': return (
      <>
        <Notice tone="warn" title={election.voidBecause ? words.result.voided[election.voidBecause] : words.states.void} />
        {may('ballots.order-new-voting') ? dayForm('vote-again', desk.again, desk.againText) : <p>{desk.againOnly}</p>}
      </>)
    case 'cancelled': return <p>{words.course.cancelled(election.cancelledBecause ?? '')}</p>
    case 'done': return <p>{words.states.done}{election.filedWith && ` · ${election.filedWith}`}</p>
  }

  function RollNote() {
    return story.roll.state === 'published' && story.roll.objectionsUntil !== null ? <p class="soft">{desk.waitRoll(daySaid(story.roll.objectionsUntil, page.locale))}</p> : null
  }
  function Reply() {
    return (
      <form method="post" action={base} class="form">
        <HiddenFields fields={{ do: 'reply' }} />
        <TextArea name="reply" label={desk.replyField} hint={desk.replyText} rows={5} maxlength={4000} value={form?.text('reply') ?? recall?.reply ?? undefined} error={errorOf(problem, 'reply')} />
        <Submit tone="secondary">{desk.replySave}</Submit>
      </form>)
  }
  function StateRecall() {
    return (
      <form method="post" action={base} class="form">
        <HiddenFields fields={{ do: 'state-recall' }} />
        <RollNote />
        {recall?.reply === null && <Checks name="heard" label={desk.reply} options={[{ value: 'yes', label: desk.heard }]} error={errorOf(problem, 'heard')} />}
        <p>{desk.moves['state-recall']?.[1]('')}</p>
        <Submit>{desk.moves['state-recall']?.[0]}</Submit>
      </form>)
  }
  function BeforeVoting({ round }: { round: Round }): Child {
    if (round.ballotId !== null) return <OnlineRuns round={round} base={base} page={page} takesOver={may('ballots.accept-count')} />
    return (
      <>
        <Buttons><ButtonLink href={`${base}/polling`} tone={round.day === day ? 'secondary' : 'primary'}>{desk.polling}</ButtonLink>{election.mode !== 'rep' && <ButtonLink href={`${base}/mandates`}>{desk.mandates}</ButtonLink>}</Buttons>
        {ready}
        {round.day === day ? button('open-voting') : round.day < day ? <Notice tone="warn">{words.course.missed(daySaid(round.day, page.locale))}</Notice> : <p>{desk.waitDay(daySaid(round.day, page.locale))}</p>}
        <OnlineOffer round={round} election={election} base={base} form={form} problem={problem} page={page} />
      </>)
  }
  function Voting({ round }: { round: Round }): Child {
    if (round.state === 'open') return <><Buttons><ButtonLink href={`${base}/poll`} tone="primary">{desk.poll}</ButtonLink></Buttons>{button('close-voting')}</>
    if (round.state === 'opened') return <><Buttons><ButtonLink href={`${base}/count`} tone="primary">{desk.count}</ButtonLink></Buttons>{button('accept-count')}</>
    return (
      <>
      <form method="post" action={base} class="form" id="open-box">
        <HiddenFields fields={{ do: 'open-box', round: round.id }} />
        <p>{desk.openBoxText}</p>
        <p><a href={`${base}/polling`}>{desk.checksAfter} · {desk.polling}</a></p>
        {round.papers.map(({ post }) => <TextField name={`returned-${post}`} label={desk.returnedField(words.paperOf[post])} hint={desk.given2(round.given)} type="number" inputmode="numeric" min={0} width="short" required value={form?.text(`returned-${post}`)} error={errorOf(problem, `returned-${post}`)} />)}
        {problem?.code === 'ballots.returned-count-again' && <Checks name="again" label={words.course.countedAgain} required options={[{ value: 'yes', label: words.course.countedAgainText }]} />}
        <Submit>{desk.openBoxButton}</Submit>
      </form>
      {round.day === day && (
        <details open={form?.text('do') === 'reopen'}>
          <summary>{words.course.reopen}</summary>
          <form method="post" action={base} class="form">
            <HiddenFields fields={{ do: 'reopen', round: round.id }} />
            <p>{words.course.reopenText}</p>
            <TextArea name="reason" id="reason-reopen" label={words.course.reason} required rows={2} maxlength={500} error={form?.text('do') === 'reopen' ? errorOf(problem, 'reason') : undefined} />
            <Submit tone="secondary">{words.course.reopen}</Submit>
          </form>
        </details>)}
      </>)
  }
  function Counted(): Child {
    if (recall) return button('declare-recall', 'declare')
    if (story.ties.length > 0) return election.rules.tieBy === 'lot' ? <Lots /> : dayForm('run-off', desk.runOff, desk.runOffText)
    const open = seats.some((post) => post.open > 0), tried = story.rounds.some(({ kind, state }) => kind === 'another' && state === 'counted')
    const serving = elected.filter(({ withdrawnBecause }) => withdrawnBecause === null)
    return (
      <>
        {open && dayForm('another-round', desk.another, desk.anotherText)}
        {(!open || tried) && button('declare')}
        {serving.length > 0 && (
          <details>
            <summary>{desk.declineTitle}</summary>
            <form method="post" action={base} class="form">
              <HiddenFields fields={{ do: 'decline' }} />
              <p>{desk.declineText}</p>
              <Select name="elected" label={words.name} required options={serving.map(({ id, name, post }) => ({ value: id, label: `${words.posts[post]} ${name}` }))} />
              <Select name="because" label={words.remark} required empty={false} options={(['declined', 'near-relative'] as const).map((value) => ({ value, label: desk.decline[value] }))} />
              <Submit tone="danger">{desk.declineTitle}</Submit>
            </form>
          </details>)}
      </>)
  }
  function Lots(): Child {
    const names = new Map(story.rounds.flatMap(({ papers }) => papers.flatMap(({ candidates }) => candidates.map(({ choice, name }) => [choice, name] as const))))
    return (
      <>
        {story.ties.map(({ post, runoff, runoffSeats }) => (
          <form method="post" action={base} class="form">
            <HiddenFields fields={{ do: 'lot', post }} />
            <p>{desk.lotText}</p>
            <Checks name="lot" id={`lot-${post}`} label={`${words.posts[post]} · ${desk.lotField(runoffSeats)}`} required options={runoff.map((choice) => ({ value: choice, label: names.get(choice) ?? choice.slice(1) }))} error={errorOf(problem, 'lot')} />
            <Submit>{desk.lot}</Submit>
          </form>))}
      </>)
  }
  function Filing(): Child {
    return (
      <form method="post" action={base} class="form">
        <HiddenFields fields={{ do: 'file' }} />
        <TextField name="office" label={desk.filingOffice} required maxlength={80} width="medium" value={form?.text('office')} error={errorOf(problem, 'office')} />
        <Submit>{desk.filingButton}</Submit>
      </form>)
  }
}
