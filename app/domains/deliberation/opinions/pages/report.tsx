import { place } from '#domains/territory'
import type { Child } from 'hono/jsx'
import type { Context } from '#platform/context'
import { Facts } from '#ui/facts'
import { Notice } from '#ui/notice'
import type { Page } from '#ui/page'
import { Panel } from '#ui/panel'
import { Moment } from '#ui/time'
import { rejections, type StoredMap, wordsOfStatements } from '../reads/stored-map.ts'
import { type Conversation, endedAt } from '../rules/conversation.ts'
import { opinionsWords } from '../words/words.ts'
import { Consensus, Groups, StatementTable } from './report-parts.tsx'

/** Everything that a map tells, on a screen or on paper. */
export async function Report({ context, page, conversation, map, all, you }: { context: Context; page: Page; conversation: Conversation; map: StoredMap; all: boolean; you?: Child }) {
  const { report } = map, words = opinionsWords(page.locale), own = words.map, timezone = (await place(context))?.timezone, locale = page.locale
  const [texts, rejected] = [await wordsOfStatements(context, conversation), await rejections(context, conversation)]
  const moment = (at: Date) => <Moment at={at} now={context.now} locale={locale} timezone={timezone} detail="exact" />
  const grouped = report.groups.length > 0, main = new Set([...report.consensus, ...report.majority.agree, ...report.majority.disagree, ...report.representative.flatMap((list) => list.map(({ number }) => number))])
  const rows = all ? report.statements : report.statements.filter(({ number }) => main.has(number))
  return (
    <>
      <Facts items={[
        { term: own.range, detail: conversation.unit },
        { term: own.period, detail: <>{moment(conversation.opensAt)} – {moment(endedAt(conversation))}</> },
        { term: own.participants, detail: <span class="number">{report.participants}</span> },
        report.visitors > 0 && { term: own.visitors, detail: <span class="number">{report.visitors}</span> },
        { term: own.votes, detail: <span class="number">{report.votes}</span> },
        { term: own.statements, detail: <span class="number">{texts.size}</span> },
        { term: own.computed, detail: <>{moment(map.computedAt)} · {map.final ? own.final : own.standing}</> },
      ]} />
      <Notice tone={report.status === 'found' ? 'info' : 'warn'}><p>{own.statuses[report.status](report.groups.length)}</p></Notice>
      {you}
      {report.status !== 'too-few-people' && <Consensus report={report} texts={texts} locale={locale} />}
      {grouped && map.hasPicture && (
        <Panel title={own.picture} id="picture">
          <p>{own.pictureLead}</p>
          <p><img src={`/opinions/${conversation.id}/picture.svg`} width={360} height={416} loading="lazy" alt={own.pictureAlt(report.groups.map((size, at) => `${own.group(at + 1)} ${own.size(size)}`).join(locale === 'en' ? ', ' : '，'))} /></p>
        </Panel>
      )}
      {grouped && <Groups report={report} texts={texts} locale={locale} />}
      {!grouped && report.status !== 'too-few-people' && (
        <Panel title={own.majority} id="majority">
          {(['agree', 'disagree'] as const).map((side) => (report.majority[side].length === 0 ? null : (
            <><h3>{side === 'agree' ? own.majorityAgree : own.majorityDisagree}</h3><ul>{report.majority[side].map((number) => <li>{texts.get(number)}</li>)}</ul></>
          )))}
        </Panel>
      )}
      {rows.length > 0 && (
        <Panel title={own.table} id="figures" aside={<a href={all ? `/opinions/${conversation.id}/map#figures` : `/opinions/${conversation.id}/map?all#figures`}>{all ? own.fewer : own.allStatements}</a>}>
          <StatementTable caption={own.table} rows={rows} report={report} texts={texts} locale={locale} full />
          {rows.some(({ leftOut }) => leftOut) && <p class="soft">* {own.leftOut}</p>}
        </Panel>
      )}
      <Panel title={own.moderation} id="moderation">
        {rejected.length === 0 ? <p class="soft">{own.moderationNone}</p> : <ul>{rejected.map(({ reason, count }) => <li>{words.reasons[reason] ?? reason} <span class="number">{own.count(count)}</span></li>)}</ul>}
      </Panel>
      <details>
        <summary>{own.how}</summary>
        <ul>{own.howText.map((line) => <li>{line}</li>)}</ul>
      </details>
    </>
  )
}
