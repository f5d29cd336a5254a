import { HiddenFields, Select, Submit } from '#ui/form'
import { Card, Cards } from '#ui/card'
import { Panel } from '#ui/panel'
import { Moment } from '#ui/time'
import { signingAnswers } from '../rules/signatures.ts'
import { covenantsWords } from '../words/words.ts'
import { DoorFields } from './door-fields.tsx'
import type { DeskPart } from './desk-covenant-page.tsx'

/** Signatures that were given on paper, and people who live there and wait for staff to see that they do. */
export function DeskSigning(part: DeskPart) {
  const { page, covenant, places, action, kept, may } = part, { desk } = covenantsWords(page.locale).pages
  if (covenant.state !== 'published' || covenant.replaced_by !== null || !may('deliberation.enter-covenant-signature')) return null
  const typed = (name: string) => kept('sign', name) ?? kept('unsign', name)
  return (
    <>
      <Wishes {...part} />
      <Panel title={desk.sign} id="sign">
        <p class="soft">{desk.signEffect}</p>
        <form method="post" action={action}>
          <DoorFields places={places} typed={{ place: typed('place'), building: typed('building') ?? '', door: typed('door') ?? '' }} locale={page.locale} />
          <Submit name="do" value="sign">{desk.signSend}</Submit>
          <p class="soft" id="unsign-effect">{desk.unsignEffect}</p>
          <Submit tone="secondary" name="do" value="unsign" describedBy="unsign-effect">{desk.unsign}</Submit>
        </form>
      </Panel>
    </>
  )
}

function Wishes({ context, page, wishes, action }: DeskPart) {
  const { desk } = covenantsWords(page.locale).pages
  if (wishes.length === 0) return null
  return (
    <Panel title={desk.wishes(wishes.length)} id="wishes">
      <p class="soft">{desk.wishesLead}</p>
      <Cards>
        {wishes.map((wish) => (
          <Card title={`${wish.label} ${wish.door}`} level={3} meta={<>{wish.name} · <Moment at={wish.at} now={context.now} locale={page.locale} detail="day" /></>}>
            {!wish.open && <form method="post" action={`${action}#wishes`}><HiddenFields fields={{ do: 'open-wish', wish: wish.id }} /><Submit tone="quiet">{desk.openName}</Submit></form>}
            <form method="post" action={`${action}#wishes`}>
              <HiddenFields fields={{ do: 'answer-wish', wish: wish.id }} />
              <Select name="answer" id={`answer-${wish.id}`} label={desk.wishAnswer} required options={signingAnswers.map((value) => ({ value, label: desk.wishAnswers[value] }))} />
              <Submit tone="secondary">{desk.wishSend}</Submit>
            </form>
          </Card>
        ))}
      </Cards>
    </Panel>
  )
}
