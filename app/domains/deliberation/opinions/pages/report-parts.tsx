import type { Locale } from '#platform/words'
import { Panel } from '#ui/panel'
import { Table } from '#ui/table'
import type { MapReport, ReportedStatement } from '../rules/map-report.ts'
import type { Sums } from '../rules/shown-cells.ts'
import { opinionsWords } from '../words/words.ts'

/** What was said of one statement, as agreements out of answers; a dash where too few people stand behind it. */
export function Said({ sums, locale }: { sums: Sums | null | undefined; locale: Locale }) {
  const words = opinionsWords(locale).map
  return sums ? <span class="number">{words.percent(sums.agree, sums.seen)} <span class="soft small">{words.of2(sums.agree, sums.seen)}</span></span> : <span class="soft small">{words.few}</span>
}

/** What all agree to, group by group. */
export function Consensus({ report, texts, locale }: { report: MapReport; texts: ReadonlyMap<number, string>; locale: Locale }) {
  const words = opinionsWords(locale).map, listed = report.consensus.flatMap((number) => report.statements.find((one) => one.number === number) ?? [])
  return (
    <Panel title={words.consensus} id="consensus">
      {listed.length === 0 ? <p class="soft">{words.consensusNone}</p> : <p>{words.consensusLead}</p>}
      {listed.length > 0 && <StatementTable caption={words.consensus} rows={listed} report={report} texts={texts} locale={locale} />}
    </Panel>
  )
}

/** What tells each group from the others. */
export function Groups({ report, texts, locale }: { report: MapReport; texts: ReadonlyMap<number, string>; locale: Locale }) {
  const words = opinionsWords(locale).map
  return (
    <Panel title={words.groups} id="groups">
      {report.groups.map((size, at) => {
        const told = (report.representative[at] ?? []).filter(({ number }) => texts.has(number))
        return (
          <section>
            <h3>{words.group(at + 1)} <span class="soft">{words.size(size)}</span></h3>
            {told.length === 0 && <p class="soft">{words.groupNone}</p>}
            {(['agree', 'disagree'] as const).map((side) => {
              const listed = told.filter((one) => one.side === side)
              return listed.length === 0 ? null : (
                <>
                  <p>{side === 'agree' ? words.agrees : words.disagrees}</p>
                  <ul>{listed.map(({ number }) => <li>{texts.get(number)} <Side sums={report.statements.find((one) => one.number === number)?.groups[at]} side={side} locale={locale} /></li>)}</ul>
                </>
              )
            })}
          </section>
        )
      })}
      {report.others !== 0 && <p class="soft">{words.others}{locale === 'en' ? ': ' : '：'}{report.others === null ? words.othersFew : words.size(report.others)}</p>}
    </Panel>
  )
}

function Side({ sums, side, locale }: { sums: Sums | null | undefined; side: 'agree' | 'disagree'; locale: Locale }) {
  const words = opinionsWords(locale).map
  return sums ? <span class="soft small number">· {side === 'agree' ? words.agree : words.disagree} {words.percent(sums[side], sums.seen)}</span> : null
}

/** Figures of statements: everybody, each group, and visitors apart. */
export function StatementTable({ caption, rows, report, texts, locale, full }: { caption: string; rows: readonly ReportedStatement[]; report: MapReport; texts: ReadonlyMap<number, string>; locale: Locale; full?: boolean }) {
  const words = opinionsWords(locale).map, readable = rows.filter(({ number }) => texts.has(number))
  return (
    <Table<ReportedStatement> caption={caption} captionHidden rows={readable} columns={[
      { key: 'text', label: words.statement, main: true, cell: ({ number, leftOut }) => <><span class="soft small number">{number}</span> {texts.get(number)}{full && leftOut && <span class="soft small"> *</span>}</> },
      { key: 'all', label: `${words.everybody} · ${words.agree}`, align: 'end', cell: ({ all }) => <><Said sums={all} locale={locale} />{full && all && <span class="soft small"><br />{words.disagree} {words.percent(all.disagree, all.seen)}<br />{words.pass} {words.percent(all.seen - all.agree - all.disagree, all.seen)}</span>}</> },
      ...report.groups.map((_, at) => ({ key: `group-${at}`, label: `${words.group(at + 1)} · ${words.agree}`, align: 'end' as const, cell: ({ groups }: ReportedStatement) => <Said sums={groups[at]} locale={locale} /> })),
      ...(full && rows.some(({ visitors }) => visitors) ? [{ key: 'visitors', label: `${words.visitors} · ${words.agree}`, align: 'end' as const, cell: ({ visitors }: ReportedStatement) => <Said sums={visitors} locale={locale} /> }] : []),
    ]} />
  )
}
