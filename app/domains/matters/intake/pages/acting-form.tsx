import { channels } from '#domains/people'
import type { Unit } from '#domains/territory'
import { Checks, Choice, ErrorSummary, FileField, HiddenFields, Select, Submit, TextArea, TextField } from '#ui/form'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import type { Basis } from '../../reads/basis.ts'
import type { Category } from '../../rules/category.ts'
import { matterWords } from '../../words/words.ts'
import { longestText, longestTitle, mostPhotos } from '../../rules/report.ts'
import type { NearMatter } from '../reads/near-matters.ts'
import type { FormProblem } from '../rules/form-problem.ts'
import { problemSentence } from '../words/problem-sentence.ts'
import { intakeWords } from '../words/words.ts'
import { categoryOptions } from './category-options.ts'
import type { Draft } from './draft.ts'
import { errorOf } from './form-frame.tsx'
import { KeptPhotos } from './kept-photos.tsx'
import { NearCards } from './near-cards.tsx'
import { Questions } from './questions.tsx'

export interface ActingFormProps { page: Page; draft: Draft; channel: string; problems: readonly FormProblem[]; near: readonly NearMatter[]; rules: Basis; communities: readonly Unit[]; category: Category | undefined; now: Date }

/** The form on which staff write down what they are told: all on one page, for somebody who listens and types. */
export function ActingForm({ page, draft, channel, problems, near, rules, communities, category, now }: ActingFormProps) {
  const words = intakeWords(page.locale), view = { page, problems }
  const questions = category?.questions ?? []
  return (
    <form method="post" action="/desk/new" enctype="multipart/form-data" class="form" novalidate>
      <ErrorSummary errors={problems.map((problem) => ({ name: problem.field === 'place' || problem.field === 'plate' ? 'words' : problem.field, message: problemSentence(page.locale, problem) }))} />
      <HiddenFields fields={{ key: draft.key, ...(near.length > 0 ? { looked: '1' } : {}) }} />
      {near.length > 0 && (
        <>
          <Notice tone="warn" title={words.acting.near} announce><p>{words.acting.nearLead}</p></Notice>
          <Panel title={words.acting.near} id="near">
            <NearCards matters={near.slice(0, 3)} rules={rules} page={{ ...page, reader: undefined }} now={now} />
            <Submit>{words.acting.anyway}</Submit>
          </Panel>
        </>)}
      <Choice name="channel" label={words.acting.channel} arrange="row" unmarked value={channel} options={channels.map((value) => ({ value, label: words.acting.channels[value] }))} />
      <Panel title={words.acting.who} id="who">
        <TextField name="name" label={words.acting.name} hint={words.acting.nameHint} value={draft.name} width="medium" maxlength={50} autocomplete="off" required error={errorOf(view, 'name')} />
        <TextField name="phone" type="tel" label={words.acting.phone} hint={words.acting.phoneHint} value={draft.phone} width="medium" maxlength={30} autocomplete="off" error={errorOf(view, 'phone')} />
        <Checks name="withhold" label={<span class="for-ears">{words.acting.withhold}</span>} unmarked values={draft.withhold ? ['1'] : []} options={[{ value: '1', label: words.acting.withhold }]} />
      </Panel>
      <Panel title={matterWords(page.locale).matter} id="what">
        <TextArea name="text" label={words.acting.text} value={draft.text} rows={5} maxlength={longestText} required error={errorOf(view, 'text')} />
        <TextField name="title" label={words.acting.title2} hint={words.acting.titleHint} value={draft.title} maxlength={longestTitle} error={errorOf(view, 'title')} />
        <Select name="category" label={words.acting.category} required empty={words.form.chooseKind} value={draft.category} error={errorOf(view, 'category')} options={categoryOptions(rules, page.locale)} />
        <Questions questions={questions} answers={draft.answers} locale={page.locale} errorOf={(field) => errorOf(view, field)} />
        {communities.length > 0 && <Select name="unit" label={words.acting.unit} empty={words.form.unitEmpty} value={draft.unit} error={errorOf(view, 'unit')} options={communities.map(({ id, name }) => ({ value: id, label: name }))} />}
        <TextField name="words" label={words.acting.words} hint={words.acting.wordsHint} value={draft.words} maxlength={200} error={errorOf(view, 'words', 'place')} />
        <TextField name="plate" label={words.acting.plate} hint={words.acting.plateHint} value={draft.plate} width="short" maxlength={20} autocomplete="off" error={errorOf(view, 'plate')} />
        <KeptPhotos draft={draft} page={page} />
        <FileField name="photos" label={words.form.photos} multiple limit={mostPhotos} error={errorOf(view, 'photos')} preview />
        <Checks name="confidential" label={<span class="for-ears">{words.acting.confidential}</span>} unmarked values={draft.confidential ? ['1'] : []} options={[{ value: '1', label: words.acting.confidential }]} />
      </Panel>
      <p>{words.acting.say}</p>
      <div class="buttons"><Submit>{words.acting.save}</Submit></div>
    </form>
  )
}
