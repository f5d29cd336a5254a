import { requirePermission } from '#platform/permission'
import { unitById } from '#domains/territory'
import type { Context } from '#platform/context'
import { type Form, readForm } from '#platform/form'
import { routes } from '#platform/http'
import { Refusal } from '#platform/refusal'
import { Choice, ErrorSummary, type FormError, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { partyClasses, partyClassName } from '../../rules/party-classes.ts'
import { decideCharter } from '../acts/decide-charter.ts'
import { charterOf } from '../reads/charter-of.ts'
import { councilById } from '../reads/council-by-id.ts'
import { runningSeat } from '../reads/seats-of.ts'
import { levels, meetingRules } from '../rules/charter.ts'
import { charterFields, charterFrom, type CharterNumber, charterNumbers } from '../rules/charter-form.ts'
import { councilsPermissions } from '../rules/permissions.ts'
import { councilsWords } from '../words/words.ts'
import { DeskFrame } from './desk-frame.tsx'
import { errorAt, tried } from './tried.ts'

/** Changes a council's rules: texts and strictness of the five don'ts, days, numbers, make-up. */
export const deskCharter = routes()
  .get('/:id{[0-9a-f-]{36}}/charter', async (c) => c.html(await charterPage(c.var.context, c.var.page, c.req.param('id'), {})))
  .post('/:id{[0-9a-f-]{36}}/charter', async (c) => {
    const { context, page } = c.var, id = c.req.param('id'), form = await readForm(c.req)
    const errors = await tried(context, async () => {
      const read = charterFrom(form, partyClasses, (await charterOf(context, id)).charter)
      if ('problem' in read) throw new Refusal(`deliberation.charter-${read.problem}`, 'invalid', { field: read.field })
      await decideCharter(context, id, read.charter, Number(form.text('version')))
    })
    return errors.length === 0 ? c.redirect(`/desk/councils/${id}?done=charter`, 303) : c.html(await charterPage(context, page, id, { form, errors }), 422)
  })

async function charterPage(context: Context, page: Page, id: string, { form, errors = [] }: { form?: Form; errors?: readonly FormError[] }) {
  const council = await councilById(context, id), unit = council && await unitById(context, council.unitId)
  if (!council || !unit) throw new Refusal('deliberation.unknown-council', 'missing')
  requirePermission(context, councilsPermissions['deliberation.run-council'], { unitPath: unit.path, owner: (await runningSeat(context, council.id))?.personId ?? null })
  const { charter, version } = await charterOf(context, council.id), all = councilsWords(page.locale), words = all.charter, shown = charterFields(charter)
  const value = (name: string, otherwise: string | number) => form?.text(name) ?? String(otherwise), at = (name: string) => errorAt(errors, name)
  const labels: Readonly<Record<CharterNumber, readonly [label: string, unit: string]>> = {
    percent: [words.percent, '%'], noticeDays: [words.noticeDays, words.amountDays], minutesDueDays: [words.minutesDueDays, words.amountDays], turnMinutes: [words.turnMinutes, words.minutes(0).replace('0 ', '')], minRecords: [words.minRecords, ''],
    admissionDays: [words.admissionDays, words.amountWorkdays], appealDays: [words.appealDays, words.amountWorkdays], signatures: [words.signatures, ''], petitionDays: [words.petitionDays, words.amountDays], dissentDays: [words.dissentDays, words.amountDays], ratingDays: [words.ratingDays, words.amountDays], reminderDays: [words.reminderDays, words.amountDays],
  }
  return (
    <DeskFrame page={page} title={`${words.edit} · ${council.name}`} back={{ href: `/desk/councils/${council.id}`, label: council.name }}>
      <form method="post">
        <ErrorSummary errors={errors} />
        <HiddenFields fields={{ version: form?.text('version') || version }} />
        <Panel title={words.five} id="five">
          {meetingRules.map((rule) => (
            <>
              <h3>{charter.rules[rule].text[page.locale === 'en' ? 'en' : 'zh'].split(/[：:]/)[0]}</h3>
              <Choice name={`${rule}-level`} label={words.level} required arrange="row" value={value(`${rule}-level`, charter.rules[rule].level)} options={levels.map((level) => ({ value: level, label: all.levels[level], hint: all.levelHints[level] }))} />
              <TextArea name={`${rule}-zh`} label={words.textZh} required rows={3} maxlength={500} value={value(`${rule}-zh`, charter.rules[rule].text.zh)} error={at(`${rule}-zh`)} />
              <TextArea name={`${rule}-en`} label={words.textEn} required rows={3} maxlength={500} value={value(`${rule}-en`, charter.rules[rule].text.en)} error={at(`${rule}-en`)} />
            </>
          ))}
          <TextArea name="speech-zh" label={words.speechZh} required rows={2} maxlength={500} value={value('speech-zh', charter.speech.zh)} error={at('speech-zh')} />
          <TextArea name="speech-en" label={words.speechEn} required rows={2} maxlength={500} value={value('speech-en', charter.speech.en)} error={at('speech-en')} />
        </Panel>
        <Panel title={words.numbers} id="numbers">
          {(Object.keys(charterNumbers) as CharterNumber[]).map((name) => <TextField name={name} label={labels[name][0]} {...(labels[name][1] === '' ? {} : { unit: labels[name][1] })} required inputmode="numeric" width="short" value={value(name, shown[name])} error={at(name)} />)}
        </Panel>
        <Panel title={words.wanted} id="wanted">
          <p class="soft">{words.wantedHint}</p>
          {partyClasses.map((partyClass) => <TextField name={`wanted-${partyClass}`} label={partyClassName(partyClass, page.locale)} unmarked inputmode="numeric" width="short" value={value(`wanted-${partyClass}`, charter.wanted[partyClass] ?? '')} error={at(`wanted-${partyClass}`)} />)}
        </Panel>
        <Panel title={words.quorum} id="quorum">
          <Select name="remote" label={words.remote} required empty={false} value={value('remote', charter.remote ?? 'counted')} options={(['counted', 'heard'] as const).map((kind) => ({ value: kind, label: words.remotes[kind] }))} />
          <p class="soft">{words.quorumHint}</p>
          {partyClasses.map((partyClass) => <TextField name={`quorum-${partyClass}`} label={partyClassName(partyClass, page.locale)} unmarked inputmode="numeric" width="short" value={value(`quorum-${partyClass}`, charter.quorum.classes[partyClass] ?? '')} error={at(`quorum-${partyClass}`)} />)}
        </Panel>
        <Submit>{words.save}</Submit>
      </form>
    </DeskFrame>
  )
}
