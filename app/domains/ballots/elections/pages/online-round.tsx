import type { Form } from '#platform/form'
import { Moves } from '#ui/desk'
import { ButtonLink, Buttons, HiddenFields, Submit, TextField } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import type { Election } from '../reads/require-election.ts'
import type { Round } from '../reads/rounds.ts'
import { electionsWords } from '../words/words.ts'
import { errorOf, type Tried } from './tried.ts'

/** The way to an online voting where the rules of the place provide one; elsewhere, that they do not. */
export function OnlineOffer({ round, election, base, form, problem, page }: { round: Round; election: Pick<Election, 'rules' | 'pack'>; base: string; form: Form | undefined; problem: Tried | undefined; page: Page }) {
  const { course } = electionsWords(page.locale), own = form?.text('do') === 'go-online'
  if (!election.rules.online) return <p class="soft">{course.onlineNo(election.pack)}</p>
  return (
    <details open={own}>
      <summary>{course.online}</summary>
      <form method="post" action={base} class="form">
        <HiddenFields fields={{ do: 'go-online', round: round.id }} />
        <p>{course.onlineText}</p>
        <TextField name="days" label={course.onlineDays} type="number" inputmode="numeric" min={1} max={30} width="short" required value={own ? form?.text('days') : '1'} error={own ? errorOf(problem, 'days') : undefined} />
        <Submit tone="secondary">{course.onlineButton}</Submit>
      </form>
    </details>
  )
}

/** A voting held as a secret ballot: where its papers are, and how its count comes back. */
export function OnlineRuns({ round, base, page, takesOver }: { round: Round; base: string; page: Page; takesOver: boolean }) {
  const { course, desk } = electionsWords(page.locale)
  return (
    <>
      <Notice tone="info" title={course.onlineRuns} />
      <Buttons><ButtonLink href={`/desk/ballots/${round.ballotId}`} tone="primary">{course.onlineDesk}</ButtonLink></Buttons>
      {takesOver && <Moves label={desk.next} moves={[{ label: course.takeOver, effect: course.takeOverText, action: base, fields: { do: 'take-over', round: round.id }, tone: 'secondary' }]} />}
    </>
  )
}
