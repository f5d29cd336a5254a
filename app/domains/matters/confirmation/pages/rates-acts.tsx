import { mayDo } from '#domains/people'
import type { Context } from '#platform/context'
import { isKey } from '#platform/key'
import { readOffset } from '#platform/offset'
import { Layout } from '#ui/layout'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { FilterBar, Pager, Table } from '#ui/table'
import { Moment } from '#ui/time'
import { basis } from '../../reads/basis.ts'
import { matterPermissions } from '../../rules/permissions.ts'
import { actsPerPage, rateActs, type RateAct } from '../reads/rate-acts.ts'
import { ratesView } from '../reads/rates-view.ts'
import type { Satisfaction } from '../rules/answers.ts'
import type { ExclusionReason } from '../rules/exclusion-reasons.ts'
import { rowOf } from '../rules/rate-table.ts'
import { type AnswerFate, answerFates, type DispatchFate, dispatchFates } from '../rules/rates.ts'
import { confirmationWords } from '../words/words.ts'
import { periodName, ratesHref } from './rate-words.tsx'

const counted = { dispatch: ['responded', 'late'], answer: ['solved', 'partly', 'unsolved'] } as const

/** The acts behind one figure. A figure that is not shown is not opened either, but by those who may see single answers. */
export async function actsPage(context: Context, page: Page, base: '/rates' | '/desk/rates', query: Record<string, string>) {
  const view = await ratesView(context, query), words = confirmationWords(page.locale), own = words.rates, { days: { timezone } } = await basis(context)
  const part = query.part === 'answer' ? 'answer' as const : 'dispatch' as const, rest = query.rest === '1'
  const fates: readonly (DispatchFate | AnswerFate)[] = part === 'answer' ? answerFates : dispatchFates
  const only = fates.find((fate) => fate === query.show)
  const organisationId = isKey(query.organisation) ? query.organisation : undefined
  const row = organisationId ? rowOf.organisation(organisationId) : rest ? rowOf.rest(view.unit?.id) : view.unit ? rowOf.unit(view.unit.id) : rowOf.all
  const { dispatchShown, answerShown, tally } = view.table.of(row, view.period, view.category)
  const sees = base === '/desk/rates' && mayDo(context.actor, matterPermissions['matters.see-ratings'], { unitPath: view.path.map(({ id }) => id) })
  const satisfied = query.show === 'satisfied'
  const wanted = only ? [only] : [...counted[part]]
  const hidden = !sees && !(part === 'dispatch' ? dispatchShown : answerShown) && wanted.some((fate) => (counted[part] as readonly string[]).includes(fate))
  const offset = readOffset(query.from)
  const acts = hidden ? [] : await rateActs(context, { part, period: view.period, unitId: view.unit?.id, rest, organisationId, category: view.category, fates: wanted, offset })
  const counts: Readonly<Record<string, number>> = part === 'dispatch' ? tally.dispatches : tally.answers
  const total = wanted.reduce((sum, fate) => sum + (counts[fate] ?? 0), 0), unlisted = acts.filter((act) => !act.is_public).length
  const mine = new Set(context.actor?.posts.flatMap((post) => post.organisationId ?? []))
  const here = (changes: Record<string, string | undefined>) => ratesHref(`${base}/acts`, view, { by: undefined, part, organisation: organisationId, rest: rest ? '1' : undefined, show: query.show, ...changes })
  const said = (act: RateAct) => {
    // Neither the public nor the handling unit learns who rated how.
    if (part === 'answer' && satisfied && (!sees || mine.has(act.organisation_id ?? ''))) return ''
    const detail = act.detail === null ? '' : part === 'dispatch' ? words.exclusions.reasons[act.detail as ExclusionReason] ?? act.detail : sees && !mine.has(act.organisation_id ?? '') ? words.satisfaction[act.detail as Satisfaction] : ''
    return [own.fates[act.fate], detail].filter(Boolean).join(' · ')
  }
  const figure = { label: only ? own.fates[only] : satisfied ? own.satisfied : part === 'answer' ? own.solved : own.responded }
  return (
    <Layout page={page} kind={base === '/desk/rates' ? 'desk' : 'resident'} wide title={`${own.acts}: ${figure.label}`} lead={<>{[view.unit?.name ?? own.all, periodName(view, page.locale)].join(' · ')} {own.actsLead}</>} back={{ href: ratesHref(base, view, {}), label: own.back }} unlisted>
      {/* In what is shown of satisfaction there is nothing to narrow: narrowing would tell who said what. */}
      {!satisfied && <FilterBar action={`${base}/acts`} locale={page.locale} views={[{ href: here({ show: part === 'dispatch' ? 'responded-all' : 'solved-all', from: undefined }), label: part === 'dispatch' ? own.assessed : own.answered, current: !only }, ...fates.map((fate) => ({ href: here({ show: fate, from: undefined }), label: own.fates[fate], current: fate === only }))]} />}
      {satisfied && <Notice tone="info"><p>{own.satisfactionNote}</p></Notice>}
      {hidden ? <Notice tone="warn"><p>{own.hiddenCell}</p></Notice> : (
        <>
          <p>{own.count(total)} {unlisted > 0 && !sees && own.notListed(unlisted)}</p>
          <Table caption={own.acts} captionHidden locale={page.locale} rows={acts.filter((act) => act.is_public || sees)} empty={<p class="soft">{own.noActs}</p>} columns={[
            { key: 'matter', label: own.what, main: true, cell: (act) => (act.is_public ? <a href={`/matters/${act.number}`}>{act.title}</a> : <a href={`/desk/matters/${act.matter_id}`}>{act.number} ({own.notPublic})</a>) },
            { key: 'by', label: own.organisation, cell: (act) => act.organisation }, { key: 'at', label: own.at, cell: (act) => <Moment at={act.at} now={context.now} locale={page.locale} timezone={timezone} detail="day" /> },
            ...(satisfied && !sees ? [] : [{ key: 'fate', label: own.fate, cell: said }]),
          ]} />
          <Pager newer={offset > 0 ? here({ from: String(Math.max(0, offset - actsPerPage)) }) : undefined} newerLabel={own.previous} older={offset + actsPerPage < total ? here({ from: String(offset + actsPerPage) }) : undefined} olderLabel={own.next} locale={page.locale} />
        </>)}
    </Layout>
  )
}
