import { Buttons, Checks, HiddenFields, Select, Submit, TextArea } from '#ui/form'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { partyClassName } from '../../rules/party-classes.ts'
import type { Attending } from '../reads/invitees.ts'
import type { MinutesPartNow } from '../reads/minutes.ts'
import { meetingsWords } from '../words/words.ts'
import type { Shown } from './desk-minutes.tsx'
import { errorOf } from './tried.ts'

const called = (one: Attending, page: Page) => `${one.name === '' ? '—' : one.name} · ${partyClassName(one.partyClass, page.locale)}`

/** A correction that somebody present said by mouth or wrote on paper is written down for them. */
export function TakeDown({ parts, attending, id, page, shown }: { parts: readonly MinutesPartNow[]; attending: readonly Attending[]; id: string; page: Page; shown: Shown }) {
  const all = meetingsWords(page.locale), words = all.pages.desk, mine = shown.deed === 'take-down' ? shown : undefined
  return (
    <details class="act" open={mine !== undefined}>
      <summary><span class="act-label">{words.takeDown}</span></summary>
      <form class="form" method="post" action={`/desk/meetings/${id}/minutes/take-down`}>
        <HiddenFields fields={{ key: mine?.form?.text('key') || crypto.randomUUID() }} />
        <Select id="take-down-who" name="attending" label={words.takeDownFor} required value={mine?.form?.text('attending')} error={errorOf(mine?.problem, 'attending')} options={attending.map((one) => ({ value: one.id, label: called(one, page) }))} />
        <Select id="take-down-part" name="part" label={words.takeDownPart} required value={mine?.form?.text('part')} options={parts.flatMap((part) => (part.id === null ? [] : [{ value: part.id, label: part.heading }]))} />
        <TextArea id="take-down-text" name="text" label={all.pages.correction} required rows={3} maxlength={2000} value={mine?.form?.text('text')} error={errorOf(mine?.problem, 'text')} />
        <Buttons><Submit tone="secondary">{all.pages.correctionSubmit}</Submit></Buttons>
      </form>
    </details>
  )
}

/** Who of those present found the draft right; those who signed it on paper are ticked here. */
export function Confirmations({ attending, confirmed, open, id, page }: { attending: readonly Attending[]; confirmed: ReadonlySet<string>; open: boolean; id: string; page: Page }) {
  const words = meetingsWords(page.locale).pages.desk, waiting = attending.filter((one) => !confirmed.has(one.id))
  return (
    <Panel title={words.confirmations} id="confirmations" aside={<span class="soft number">{words.confirmedOf(confirmed.size, attending.length)}</span>}>
      <p class="soft">{words.confirmationsHint}</p>
      {open && waiting.length > 0 && (
        <details class="act">
          <summary><span class="act-label">{words.confirmedOnPaper}</span></summary>
          <form class="form" method="post" action={`/desk/meetings/${id}/minutes/confirmed`}>
            <Checks name="attending" label={words.confirmedOnPaper} unmarked options={waiting.map((one) => ({ value: one.id, label: called(one, page) }))} />
            <Buttons><Submit tone="secondary">{words.confirmedSubmit}</Submit></Buttons>
          </form>
        </details>
      )}
    </Panel>
  )
}
