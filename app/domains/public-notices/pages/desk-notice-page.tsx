import { randomUUID } from 'node:crypto'
import { channels } from '#domains/people'
import type { Context } from '#platform/context'
import type { Form } from '#platform/form'
import { mayDo } from '#platform/permission'
import { Facts } from '#ui/facts'
import { ButtonLink, Buttons, Choice, ErrorSummary, FileField, HiddenFields, Submit, TextArea, TextField } from '#ui/form'
import { Icon } from '#ui/icon'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Columns, Panel } from '#ui/panel'
import { Photos } from '#ui/photos'
import { isPosted } from '../acts/at-desk.ts'
import type { NoticePage } from '../reads/notice-page.ts'
import type { Objection } from '../reads/objections.ts'
import { longestObjection, longestReason } from '../rules/objection.ts'
import { publicNoticesPermissions } from '../rules/permissions.ts'
import { numberSaid } from '../words/number-said.ts'
import { publicNoticesWords } from '../words/words.ts'
import { DeskObjections } from './desk-objections.tsx'
import { NoticeStateMark } from './notice-state.tsx'

interface Shown { context: Context; page: Page; notice: NoticePage; objections: readonly Objection[]; form: Form | undefined; problem: string | undefined; done: string | undefined; receipt: string | undefined }

export function DeskNoticePage({ context, page, notice, objections, form, problem, done, receipt }: Shown) {
  const { pages } = publicNoticesWords(page.locale), { desk } = pages
  const may = (act: keyof typeof publicNoticesPermissions) => mayDo(context.actor, publicNoticesPermissions[act], { unitPath: notice.unitPath })
  const alive = notice.state === 'standing' || notice.state === 'ahead', action = `/desk/notices/${notice.id}`
  const kept = (what: string, name: string) => (form?.text('do') === what ? form.text(name) : undefined)
  return (
    <Layout page={page} kind="desk" title={notice.title} back={{ href: '/desk/notices', label: desk.back }} aside={<NoticeStateMark state={notice.state} locale={page.locale} />}>
      {done !== undefined && <Notice tone="done" title={done} announce>{receipt !== undefined && <p>{desk.registered}<strong class="number">{receipt}</strong></p>}</Notice>}
      <ErrorSummary errors={problem === undefined ? [] : [{ message: problem }]} />
      <Columns aside={
        <>
          <Facts stacked items={[
            { term: pages.number, detail: numberSaid(notice.number, page.locale) }, { term: pages.range, detail: notice.unitName }, { term: pages.period, detail: pages.periodSaid(notice.startsOn, notice.endsOn, notice.days) },
            { term: pages.basis, detail: notice.basis }, notice.uncoveredYear !== null && { term: pages.changes['end-moved'], detail: pages.uncovered(notice.uncoveredYear) },
          ]} />
          <Buttons>
            <ButtonLink href={`/notices/${notice.id}`}>{desk.see}</ButtonLink>
            {alive && isPosted(notice) && may('public-notices.withdraw') && <ButtonLink href={`/desk/notices/new?corrects=${notice.id}`}>{desk.correct}</ButtonLink>}
            {alive && <ButtonLink href={`/notices/${notice.id}/print`}><Icon name="print" />{pages.print}</ButtonLink>}
          </Buttons>
        </>}>
        <DeskObjections objections={objections} mayAnswer={may('public-notices.answer-objection')} maySee={may('public-notices.see-objections')} page={page} now={context.now} action={action} kept={kept} />
        {alive && may('public-notices.place-on-board') && (
          <Panel title={desk.board} id="board">
            {notice.boards.length > 0 && <Photos locale={page.locale} photos={notice.boards.map(({ id, place }) => ({ src: `/notices/photos/${id}?small=1`, href: `/notices/photos/${id}`, alt: place, caption: place }))} />}
            {notice.boards.map(({ id, place }) => <form method="post" action={action}><HiddenFields fields={{ do: 'unphoto', photo: id }} /><Submit tone="quiet">{desk.takeOff(place)}</Submit></form>)}
            <form method="post" action={action} enctype="multipart/form-data">
              <HiddenFields fields={{ do: 'photo' }} />
              <FileField name="photo" label={desk.board} hint={desk.boardHint} required />
              <TextField name="where" label={desk.where} hint={desk.whereHint} required maxlength={120} width="medium" value={kept('photo', 'where')} />
              <Submit tone="secondary">{desk.upload}</Submit>
            </form>
          </Panel>
        )}
        {notice.noObjection === undefined && may('public-notices.object-for-someone') && (
          <Panel title={desk.forSomeone} id="for-someone">
            <form method="post" action={action}>
              <HiddenFields fields={{ do: 'register', key: kept('register', 'key') ?? randomUUID() }} />
              <Choice name="channel" label={desk.channel} arrange="row" unmarked value={kept('register', 'channel') ?? 'counter'} options={channels.map((value) => ({ value, label: desk.channels[value] }))} />
              <TextField name="name" label={desk.name} required maxlength={50} width="medium" autocomplete="off" value={kept('register', 'name')} />
              <TextField name="phone" type="tel" label={desk.personPhone} maxlength={30} width="medium" autocomplete="off" value={kept('register', 'phone')} />
              <TextArea name="text" id="field-register-text" label={pages.objectText} required maxlength={longestObjection} rows={4} value={kept('register', 'text')} />
              <Submit tone="secondary">{desk.register}</Submit>
            </form>
          </Panel>
        )}
        {alive && may('public-notices.extend') && (
          <Panel title={desk.extend} id="extend">
            <p class="soft">{desk.extendEffect}</p>
            <form method="post" action={action}>
              <HiddenFields fields={{ do: 'extend' }} />
              <TextField name="days" type="number" inputmode="numeric" label={desk.days} required min={1} width="short" value={kept('extend', 'days')} />
              <TextField name="reason" id="field-extend-reason" label={desk.reason} required maxlength={longestReason} value={kept('extend', 'reason')} />
              <Submit tone="secondary">{desk.extend}</Submit>
            </form>
          </Panel>
        )}
        {alive && may('public-notices.withdraw') && (
          <Panel title={desk.withdraw} id="withdraw">
            <p class="soft">{desk.withdrawEffect} {notice.href !== '' && desk.withdrawNote}</p>
            <form method="post" action={action}>
              <HiddenFields fields={{ do: 'withdraw' }} />
              <TextField name="reason" id="field-withdraw-reason" label={desk.reason} required maxlength={longestReason} value={kept('withdraw', 'reason')} />
              <Submit tone="danger">{desk.withdraw}</Submit>
            </form>
          </Panel>
        )}
      </Columns>
    </Layout>
  )
}
