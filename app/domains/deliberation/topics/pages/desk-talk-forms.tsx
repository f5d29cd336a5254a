import type { Context } from '#platform/context'
import { mayDo } from '#platform/permission'
import { ButtonLink, Buttons, FileField, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { charterOrDefault } from '../../councils/reads/charter-of.ts'
import type { Council } from '../../councils/rules/council.ts'
import { draftsPermissions } from '../../drafts/rules/permissions.ts'
import { opinionsPermissions } from '../../opinions/rules/permissions.ts'
import { partyClasses, partyClassName } from '../../rules/party-classes.ts'
import type { Material } from '../reads/materials.ts'
import type { Dissent } from '../reads/topic-details.ts'
import { formsUnused } from '../rules/events.ts'
import type { Topic } from '../rules/topic.ts'
import { topicsWords } from '../words/words.ts'
import { kept } from './desk-before-forms.tsx'
import { dissentRows } from './desk-perform.ts'
import type { StepProps } from './desk-topic.tsx'

export async function AnnounceForm({ context, council, ...step }: StepProps & { context: Context; council: Council | undefined }) {
  const { page, topic } = step, desk = topicsWords(page.locale).desk, { own, at } = kept(step, 'announce'), least = Math.max(1, (await charterOrDefault(context, council?.id ?? null)).noticeDays)
  return (
    <form method="post">
      <h3>{desk.moves.announce}</h3>
      <HiddenFields fields={{ do: 'announce', version: topic.version }} />
      <TextField name="days" label={desk.days} hint={desk.daysHint(least)} required inputmode="numeric" width="short" value={own?.text('days') || String(least)} error={at('days')} />
      <Submit>{desk.moves.announce}</Submit>
    </form>
  )
}

/** The ways in which a topic is deliberated, as it was decided. */
export function Tools({ page, topic, context }: { page: Page; topic: Topic; context: Context }) {
  const desk = topicsWords(page.locale).desk
  const anywhere = { unitPath: context.actor?.posts.flatMap((post) => post.unitPath) ?? [] }
  const wants = (form: Topic['forms'][number]) => topic.forms.includes(form)
  return (
    <>
      <h3>{desk.tools}</h3>
      <Buttons>
        {(wants('council') || wants('hearing')) && <ButtonLink href={`/desk/meetings/new?topic=${topic.id}${topic.councilId === null ? '' : `&council=${topic.councilId}`}${wants('hearing') ? '&form=hearing' : ''}`}>{desk.meeting}</ButtonLink>}
        {wants('asking') && <ButtonLink href={`/desk/askings/new?topic=${topic.id}`}>{desk.asking}</ButtonLink>}
        {wants('opinions') && mayDo(context.actor, opinionsPermissions['deliberation.open-opinions'], anywhere) && <ButtonLink href={`/desk/opinions/new?topic=${topic.id}`}>{desk.opinions}</ButtonLink>}
        {wants('draft') && mayDo(context.actor, draftsPermissions['deliberation.write-draft'], anywhere) && <ButtonLink href={`/desk/drafts/new?topic=${topic.id}`}>{desk.draft}</ButtonLink>}
        {topic.state === 'deliberating' && <ButtonLink href={`/desk/resolutions/new?topic=${topic.id}`}>{desk.resolution}</ButtonLink>}
      </Buttons>
    </>
  )
}

export function MaterialForms({ materials, ...step }: StepProps & { materials: readonly Material[] }) {
  const { page } = step, desk = topicsWords(page.locale).desk, add = kept(step, 'material'), gone = kept(step, 'withdraw-material')
  return (
    <>
      <details open={add.own !== undefined || (materials.length === 0 && step.topic.state === 'prepared')}>
        <summary>{desk.addMaterial}</summary>
        <form method="post" enctype="multipart/form-data">
          <HiddenFields fields={{ do: 'material' }} />
          <TextField name="materialTitle" label={desk.materialTitle} required maxlength={120} value={add.own?.text('materialTitle')} error={add.at('materialTitle')} />
          <FileField name="file" label={desk.materialFile} hint={desk.materialHint} accept="application/pdf,image/jpeg,image/png,image/webp" required error={add.at('file')} />
          <Submit tone="secondary">{desk.addMaterial}</Submit>
        </form>
      </details>
      {materials.length > 0 && (
        <details open={gone.own !== undefined}>
          <summary>{desk.withdrawMaterial}</summary>
          <form method="post">
            <HiddenFields fields={{ do: 'withdraw-material' }} />
            <Select name="material" label={desk.materialTitle} required value={gone.own?.text('material')} options={materials.map((material) => ({ value: material.id, label: material.title }))} />
            <TextField name="materialReason" label={desk.reason} hint={desk.reasonHint} required maxlength={500} value={gone.own?.text('materialReason')} error={gone.at('materialReason')} />
            <Submit tone="danger">{desk.withdrawMaterial}</Submit>
          </form>
        </details>
      )}
    </>
  )
}

export function OpinionForm({ story, ...step }: StepProps & { story: readonly { readonly kind: string }[] }) {
  const { page, topic } = step, words = topicsWords(page.locale), desk = words.desk, unused = formsUnused(topic.forms, story), { own, at } = kept(step, 'opinion')
  return (
    <form method="post">
      <h3>{desk.moves['form-opinion']}</h3>
      {unused.length > 0 && <Notice tone="warn" title={desk.unused(unused.map((form) => words.forms[form]).join(page.locale === 'en' ? ', ' : '、'))} />}
      <HiddenFields fields={{ do: 'opinion', version: topic.version }} />
      <TextArea name="opinion" label={desk.opinionField} required rows={6} maxlength={6000} value={own?.text('opinion')} error={at('opinion')} />
      <TextArea name="agreements" label={desk.agreementsField} hint={desk.agreementsHint} rows={4} value={own?.text('agreements')} />
      <p class="soft">{desk.dissentHint}</p>
      {Array.from({ length: dissentRows }, (_, index) => (
        <>
          <Select name={`class-${index}`} label={desk.dissentClass(index + 1)} value={own?.text(`class-${index}`)} options={partyClasses.map((value) => ({ value, label: partyClassName(value, page.locale) }))} />
          <TextArea name={`dissent-${index}`} label={desk.dissentText(index + 1)} rows={2} maxlength={2000} value={own?.text(`dissent-${index}`)} />
        </>
      ))}
      <Submit>{desk.moves['form-opinion']}</Submit>
    </form>
  )
}

/** Records dissent that came later, and answers what waits for its answer. */
export function DissentForms({ dissents, ...step }: StepProps & { dissents: readonly Dissent[] }) {
  const { page, topic } = step, desk = topicsWords(page.locale).desk, add = kept(step, 'dissent'), answer = kept(step, 'answer')
  return (
    <>
      {dissents.filter((dissent) => dissent.answeredAt === null).map((dissent) => (
        <form method="post">
          <HiddenFields fields={{ do: 'answer', id: dissent.id }} />
          <TextArea name="answer" id={`answer-${dissent.id}`} label={`${desk.answerField} · ${partyClassName(dissent.partyClass, page.locale)}`} hint={dissent.text} required rows={3} maxlength={2000} value={answer.own?.text('id') === dissent.id ? answer.own.text('answer') : undefined} error={answer.own?.text('id') === dissent.id ? answer.at('answer') : undefined} />
          <Submit tone="secondary">{desk.answerDo}</Submit>
        </form>
      ))}
      {['opinion-formed', 'handed-over', 'carried-out'].includes(topic.state) && (
        <details open={add.own !== undefined}>
          <summary>{desk.addDissent}</summary>
          <form method="post">
            <HiddenFields fields={{ do: 'dissent' }} />
            <Select name="class" label={desk.dissentClass(1)} required value={add.own?.text('class')} options={partyClasses.map((value) => ({ value, label: partyClassName(value, page.locale) }))} />
            <TextArea name="dissent" label={desk.dissentText(1)} hint={desk.dissentHint} required rows={2} maxlength={2000} value={add.own?.text('dissent')} error={add.at('dissent')} />
            <Submit tone="secondary">{desk.addDissent}</Submit>
          </form>
        </details>
      )}
    </>
  )
}
