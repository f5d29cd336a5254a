import { ButtonLink, Buttons, Choice, DateField, HiddenFields, Select, Submit, TextField } from '#ui/form'
import { Panel } from '#ui/panel'
import { bodiesOf } from '../rules/covenant.ts'
import { covenantsWords } from '../words/words.ts'
import type { DeskPart } from './desk-covenant-page.tsx'

/** A ballot on a roll and its result, or what a meeting decided. */
export function DeskVoting({ page, covenant, rolls, action, kept, may }: DeskPart) {
  const { pages } = covenantsWords(page.locale), { desk } = pages
  if (covenant.state !== 'voting' || !may('deliberation.conclude-covenant')) return null
  if (covenant.ballot_id !== null) return (
    <Panel title={desk.vote} id="vote">
      <p>{desk.onBallot}</p>
      <Buttons><ButtonLink href={`/desk/ballots/${covenant.ballot_id}`}>{desk.goBallot}</ButtonLink></Buttons>
      <form method="post" action={action}><HiddenFields fields={{ do: 'take' }} /><Submit>{desk.take}</Submit></form>
    </Panel>
  )
  const number = (name: string, label: string) => <TextField name={name} type="number" inputmode="numeric" label={label} required min={0} width="short" value={kept('decide', name)} />
  return (
    <>
      {bodiesOf[covenant.kind].length > 0 && (
        <Panel title={desk.meeting} id="meeting">
          <p class="soft">{desk.meetingEffect}</p>
          <form method="post" action={action}>
            <HiddenFields fields={{ do: 'decide' }} />
            <Choice name="body" label={desk.body} required value={kept('decide', 'body') ?? bodiesOf[covenant.kind][0]} options={bodiesOf[covenant.kind].map((value) => ({ value, label: pages.bodies[value] }))} />
            <DateField name="heldOn" label={desk.heldOn} required value={kept('decide', 'heldOn')} />
            {number('entitled', desk.entitled)}{number('present', desk.present)}{number('women', desk.women)}
            {number('agree', desk.agreeVotes)}{number('against', desk.against)}{number('abstain', desk.abstain)}
            <Submit>{desk.decide}</Submit>
          </form>
        </Panel>
      )}
      <Panel title={desk.vote} id="vote">
        <p class="soft">{desk.voteEffect}</p>
        {rolls.length === 0 ? <><p>{desk.noRolls}</p><Buttons><ButtonLink href="/desk/rolls">{desk.makeRoll}</ButtonLink></Buttons></> : (
          <form method="post" action={action}>
            <HiddenFields fields={{ do: 'vote' }} />
            <Select name="roll" label={desk.roll} required options={rolls.map(({ id, title, asOf }) => ({ value: id, label: `${title} ${asOf}` }))} value={kept('vote', 'roll')} />
            <DateField time name="opensAt" label={desk.opensAt} required value={kept('vote', 'opensAt')} />
            <DateField time name="closesAt" label={desk.closesAt} required value={kept('vote', 'closesAt')} />
            <Submit tone="secondary">{desk.put}</Submit>
          </form>
        )}
      </Panel>
    </>
  )
}
