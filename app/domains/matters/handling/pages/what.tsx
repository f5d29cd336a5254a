import { Facts } from '#ui/facts'
import { Submit, TextArea, HiddenFields } from '#ui/form'
import { Notice } from '#ui/notice'
import { Panel } from '#ui/panel'
import { Photos } from '#ui/photos'
import { Moment } from '#ui/time'
import { matterWords } from '../../words/words.ts'
import type { PhotoRow } from '../reads/desk-matter.ts'
import { handlingWords } from '../words/words.ts'
import type { DeskView } from './desk-view.ts'

export const shown = (photo: PhotoRow) => ({ src: `/files/photo/${photo.id}?small=1`, href: `/files/photo/${photo.id}` })

/** Photographs that this reader may see. */
export const visiblePhotos = ({ photos, sees }: Pick<DeskView, 'photos' | 'sees'>): readonly PhotoRow[] => photos.filter((photo) => photo.public || sees.original)

/** What it is about: the words as written for those who may read them, masked for the others, with answers and photographs. */
export function What({ view, opened, reasonProblem }: { view: DeskView; opened: { title: string; text: string; place: string } | undefined; reasonProblem: string | undefined }) {
  const { matter, page, category, sees, now, rules } = view
  const words = handlingWords(page.locale), room = matterWords(page.locale), tongue = page.locale === 'en' ? 'en' : 'zh'
  const text = opened?.text ?? view.wording.text
  const photos = visiblePhotos(view).filter((photo) => photo.kind === 'report')
  const answers = sees.original ? category.questions.flatMap((question) => {
    const given = [matter.answers[question.code] ?? []].flat()
    return given.length === 0 ? [] : [{ term: question[tongue], detail: given.map((answer) => question.values?.find((value) => value.key === answer)?.[tongue] ?? answer).join(', ') }]
  }) : []
  return (
    <Panel title={words.page.what} id="what">
      {opened && <Notice tone="warn" announce><p>{words.page.originalOpened}</p><p>{opened.title}</p>{opened.place && <p>{opened.place}</p>}</Notice>}
      <p class="words-as-written">{text || words.page.noText}</p>
      {(!sees.original || sees.openOriginal !== undefined) && !opened && <p class="soft">{words.page.masked}</p>}
      {photos.length > 0 && <Photos photos={photos.map(shown)} locale={page.locale} />}
      <Facts items={[
        { term: words.page.category, detail: `${category.large[tongue]} · ${category.small[tongue]}` },
        { term: words.page.raised, detail: <><Moment at={matter.reported_at} now={now} locale={page.locale} timezone={rules.days.timezone} detail="exact" /> · {room.channels[matter.channel]}</> },
        ...answers,
        matter.outcome !== null && { term: words.page.outcome, detail: room.outcomes[matter.outcome] ?? matter.outcome },
        view.mergedNumber !== null && { term: words.page.merged, detail: <a href={`/desk/matters/${matter.merged_into}`}>{view.mergedNumber}</a> },
        view.duplicates.length > 0 && { term: words.page.duplicates, detail: view.duplicates.map((duplicate, index) => <>{index > 0 && ', '}<a href={`/desk/matters/${duplicate.id}`}>{duplicate.number}</a></>) },
      ]} />
      {sees.openOriginal === 'for-work' && !opened && (
        <form method="post" action={`/desk/matters/${matter.id}/original`}>
          <p class="soft">{words.page.openOriginalEffect}</p>
          <Submit tone="secondary">{words.page.openOriginal}</Submit>
        </form>
      )}
      {sees.openOriginal === 'with-reason' && !opened && (
        <details class="act" open={reasonProblem !== undefined}>
          <summary><span class="act-label">{words.page.openOriginal}</span> <span class="act-effect">{words.page.openOriginalEffect}</span></summary>
          <form method="post" action={`/desk/matters/${matter.id}/original`}>
            <HiddenFields fields={{ version: matter.version }} />
            <TextArea name="reason" id="field-original-reason" label={words.fields.label.reason} required rows={2} maxlength={500} error={reasonProblem} />
            <Submit tone="secondary">{words.page.openOriginal}</Submit>
          </form>
        </details>
      )}
    </Panel>
  )
}
