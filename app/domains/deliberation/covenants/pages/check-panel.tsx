import { HiddenFields, Submit, TextField } from '#ui/form'
import { Panel } from '#ui/panel'
import { Light } from '#ui/state'
import { Table } from '#ui/table'
import type { CheckedClause } from '../reads/checked-clauses.ts'
import { forbiddenList } from '../rules/forbidden-clauses.ts'
import { longestReason } from '../rules/covenant.ts'
import { covenantsWords } from '../words/words.ts'
import type { DeskPart } from './desk-covenant-page.tsx'

/** What the list of forbidden clauses points to, with its legal sources; a legal reviewer may say why a clause stands. */
export function CheckPanel({ page, covenant, findings, action, kept, may }: DeskPart) {
  const { pages } = covenantsWords(page.locale), { desk } = pages, language = page.locale === 'en' ? 'en' : 'zh'
  const mayReason = covenant.state === 'review' && may('deliberation.review-covenant')
  return (
    <Panel title={desk.check} id="check">
      <p class="soft">{findings.length === 0 ? desk.checkNone : desk.checkLead(forbiddenList.version)}</p>
      {findings.length > 0 && <Table<CheckedClause> caption={desk.check} captionHidden rows={findings} locale={page.locale} columns={[
        { key: 'clause', label: desk.checkColumn.clause, main: true, cell: (row) => pages.clause(row.number) },
        { key: 'words', label: desk.checkColumn.words, cell: (row) => `“${row.words}”` },
        { key: 'rule', label: desk.checkColumn.rule, cell: (row) => <><Light tone={row.rule.level === 'block' ? 'red' : 'amber'}>{desk.levels[row.rule.level]}{page.locale === 'en' ? ': ' : '：'}{row.rule[language].name}</Light><br />{row.rule[language].why}</> },
        { key: 'source', label: desk.checkColumn.source, cell: (row) => <>{row.rule.source}<br /><span class="soft">{desk.confidence[row.rule.confidence]}</span></> },
        { key: 'state', label: desk.checkColumn.state, cell: (row) => (row.reason !== undefined ? desk.reasoned(row.reason) : !mayReason || row.rule.level === 'warn' ? <span class="soft">{desk.open}</span> : (
          <details open={kept('reason', 'clause') === row.clause && kept('reason', 'rule') === row.rule.code}>
            <summary>{desk.giveReason}</summary>
            <form method="post" action={`${action}#check`}>
              <HiddenFields fields={{ do: 'reason', clause: row.clause, rule: row.rule.code }} />
              <TextField name="reason" id={`reason-${row.clause}-${row.rule.code}`} label={desk.reason} required maxlength={longestReason} value={kept('reason', 'clause') === row.clause ? kept('reason', 'reason') : undefined} />
              <Submit tone="secondary">{desk.keep}</Submit>
            </form>
          </details>
        )) },
      ]} />}
    </Panel>
  )
}
