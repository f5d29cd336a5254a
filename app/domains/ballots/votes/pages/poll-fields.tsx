import { unitsById } from '#domains/territory'
import type { Context } from '#platform/context'
import type { Page } from '#ui/page'
import { Buttons, Checks, DateField, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import type { RulePack } from '../../packs/rules/rule-pack.ts'
import type { frozenRolls } from '../reads/desk-ballots.ts'
import { longestText, longestTitle } from '../rules/check-questions.ts'
import { votesWords } from '../words/words.ts'
import { mostBlocks, type PollDraft } from './poll-form.ts'
import { PollQuestion } from './poll-question.tsx'

interface Shown { context: Context; page: Page; draft: PollDraft; rolls: Awaited<ReturnType<typeof frozenRolls>>; pack: RulePack; save: string }

/** The fields of a poll, for writing it and for changing its draft. */
export async function PollFields({ context, page, draft, rolls, pack, save }: Shown) {
  const { desk: { form: words }, ballot: said } = votesWords(page.locale).pages, { polls } = pack, { blocks } = draft
  const names = new Map((await unitsById(context, rolls.map(({ unitId }) => unitId))).map((unit) => [unit.id, unit.name]))
  return (
    <>
      <HiddenFields fields={{ questions: String(blocks.length) }} />
      <Select name="roll" label={words.roll} hint={words.rollHint} required empty={false} value={draft.roll ?? rolls[0]?.id} locale={page.locale} options={rolls.map((roll) => ({ value: roll.id, label: `${names.get(roll.unitId) ?? ''} · ${roll.title} (${roll.entries})` }))} />
      <TextField name="title" label={words.name} required maxlength={longestTitle} value={draft.title} locale={page.locale} />
      <TextArea name="text" label={words.text} hint={words.textHint} rows={5} maxlength={longestText} value={draft.text} locale={page.locale} />
      {blocks.map((block, at) => <PollQuestion block={block} number={at + 1} locale={page.locale} />)}
      <Buttons>
        {blocks.length < mostBlocks && <Submit name="do" value="add" tone="secondary" unchecked>{words.add}</Submit>}
        {blocks.length > 1 && <Submit name="do" value="remove" tone="quiet" unchecked>{words.remove}</Submit>}
      </Buttons>
      <DateField name="opens" label={words.opens} required time value={draft.opens} locale={page.locale} />
      <DateField name="closes" label={words.closes} required time value={draft.closes} locale={page.locale} />
      <Checks name="channels" label={words.channels} required values={draft.channels ?? [...(polls.online ? ['online'] : []), ...(polls.paper ? ['paper'] : [])]} locale={page.locale} options={(['online', 'paper'] as const).map((channel) => ({ value: channel, label: said.channels[channel], disabled: !polls[channel] }))} />
      {polls.mayChange && <Checks name="change" label={words.change} unmarked values={draft.change ? ['1'] : []} locale={page.locale} options={[{ value: '1', label: words.changeHint }]} />}
      <p class="soft">{said.secrecies.detached}</p>
      <Buttons><Submit name="do" value="save">{save}</Submit></Buttons>
    </>
  )
}
