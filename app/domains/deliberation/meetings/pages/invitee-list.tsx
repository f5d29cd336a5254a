import { Buttons, Select, Submit, TextField } from '#ui/form'
import { BulkBar } from '#ui/desk'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import { seatParts } from '../../councils/rules/seat.ts'
import { partyClasses, partyClassName } from '../../rules/party-classes.ts'
import type { Invitee } from '../reads/invitees.ts'
import { meetingsWords } from '../words/words.ts'
import type { AtDesk } from './desk-frame.tsx'
import type { Shown } from './desk-meeting.tsx'
import { errorOf } from './tried.ts'

/** Who is invited, with the proof that each was told; whom to tell on paper or by telephone is ticked here. */
export function InviteeList({ at: { meeting, mayRun }, invitees, page, shown }: { at: AtDesk; invitees: readonly Invitee[]; page: Page; shown: Shown }) {
  const all = meetingsWords(page.locale), words = all.pages.desk, proved = (one: Invitee) => one.deliveries.some((how) => how !== 'sent'), told = invitees.filter(proved).length, byVisit = invitees.filter((one) => one.personId === null && !proved(one))
  const changing = mayRun && (meeting.state === 'draft' || meeting.state === 'announced' || meeting.state === 'open'), delivering = mayRun && meeting.state !== 'draft' && (changing || (meeting.state === 'cancelled' && meeting.announcedOn !== null))
  const mine = shown.deed === 'invite', typed = (name: string) => (mine ? shown.form?.text(name) : undefined)
  return (
    <Panel title={words.invitees} id="invitees" aside={meeting.state === 'draft' ? undefined : <span class="soft number">{words.toldAll(told, invitees.length)}</span>}>
      {meeting.round > 1 && <p class="soft">{words.toldAnew}</p>}
      {delivering && byVisit.length > 0 && <Notice tone="warn" title={words.tellByHand(byVisit.length)}><p>{byVisit.map(({ name }) => name).join(page.locale === 'en' ? ', ' : '、')}</p></Notice>}
      <Table caption={words.invitees} captionHidden rows={invitees} locale={page.locale} {...(delivering ? { select: { name: 'invitee', form: 'delivery', value: (one: Invitee) => one.id, label: (one: Invitee) => one.name } } : {})} columns={[
        { key: 'name', label: words.inviteeName, main: true, cell: (one: Invitee) => (one.name === '' ? '—' : one.name) },
        { key: 'class', label: words.inviteeClass, cell: (one) => partyClassName(one.partyClass, page.locale) },
        { key: 'part', label: words.inviteePart, cell: (one) => all.parts[one.part] },
        { key: 'told', label: words.inviteeTold, cell: (one) => (one.deliveries.length === 0 ? <span class="soft">{meeting.state === 'draft' ? words.notAnnounced : words.noTold}</span> : one.deliveries.map((how) => all.deliveries[how]).join(page.locale === 'en' ? ', ' : '、')) },
        ...(meeting.form === 'hearing' ? [{ key: 'subject', label: words.subject, cell: (one: Invitee) => one.subject }] : []),
      ]} />
      {meeting.state !== 'draft' && <p><a href={`/desk/meetings/${meeting.id}/print/delivery`}>{words.deliveryList}</a></p>}
      {delivering && (
        <BulkBar id="delivery" action={`/desk/meetings/${meeting.id}/delivery`} label={words.mark}>
          <button class="button button-secondary" type="submit" name="channel" value="paper">{words.markPaper}</button>
          <button class="button button-secondary" type="submit" name="channel" value="phone">{words.markPhone}</button>
          <button class="button button-quiet" type="submit" name="channel" value="none">{words.markNone}</button>
        </BulkBar>
      )}
      {changing && (
        <>
          <details class="act" open={mine}>
            <summary><span class="act-label">{words.invite}</span> <span class="act-effect">{words.inviteHint}</span></summary>
            <form class="form" method="post" action={`/desk/meetings/${meeting.id}/invite`}>
              <TextField name="name" label={words.inviteeName} required maxlength={50} value={typed('name')} error={mine ? errorOf(shown.problem, 'name') : undefined} />
              <Select name="class" label={words.inviteeClass} required value={typed('class')} error={mine ? errorOf(shown.problem, 'class') : undefined} options={partyClasses.map((value) => ({ value, label: partyClassName(value, page.locale) }))} />
              <Select id="invite-part" name="part" label={words.inviteePart} required empty={false} value={typed('part') ?? 'concerned'} error={mine ? errorOf(shown.problem, 'part') : undefined} options={seatParts.map((value) => ({ value, label: all.parts[value] }))} />
              <TextField name="phone" label={all.pages.phone} type="tel" width="medium" value={typed('phone')} error={mine ? errorOf(shown.problem, 'phone') : undefined} />
              <Buttons><Submit tone="secondary">{words.inviteSubmit}</Submit></Buttons>
            </form>
          </details>
          {invitees.length > 0 && (
            <details class="act" open={shown.deed === 'part'}>
              <summary><span class="act-label">{words.change}</span></summary>
              <form class="form" method="post" action={`/desk/meetings/${meeting.id}/part`}>
                <Select name="invitee" label={words.inviteeName} required options={invitees.map((one) => ({ value: one.id, label: `${one.name} · ${all.parts[one.part]}` }))} />
                <Select name="part" label={words.inviteePart} required error={shown.deed === 'part' ? errorOf(shown.problem, 'part') : undefined} options={seatParts.map((value) => ({ value, label: all.parts[value] }))} />
                <Buttons><Submit tone="secondary">{words.changeSubmit}</Submit></Buttons>
              </form>
            </details>
          )}
          {invitees.some(({ by }) => by === 'invitation') && (
            <details class="act" open={shown.deed === 'uninvite'}>
              <summary><span class="act-label">{words.uninvite}</span></summary>
              <form class="form" method="post" action={`/desk/meetings/${meeting.id}/uninvite`}>
                <Select id="uninvite-who" name="invitee" label={words.inviteeName} required error={shown.deed === 'uninvite' ? errorOf(shown.problem, 'invitee') : undefined} options={invitees.filter(({ by }) => by === 'invitation').map((one) => ({ value: one.id, label: `${one.name} · ${all.parts[one.part]}` }))} />
                <Buttons><Submit tone="secondary">{words.uninvite}</Submit></Buttons>
              </form>
            </details>
          )}
        </>
      )}
    </Panel>
  )
}
