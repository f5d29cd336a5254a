import type { Page } from '#ui/page'
import type { FundedRound, RuleSteps } from '../rules/count-budget.ts'
import { plainYuan, yuan } from '../rules/budget.ts'
import { budgetsWords } from '../words/words.ts'

/** Fen with parts of a fen, as text, in yuan; what is cut off is marked. */
const fine = (fen: string) => { const [whole = '0', part] = fen.split('.'); return `${plainYuan(Number(whole))}${part && part !== '00' ? '…' : ''}` }
/** Thousandths of a percent, as 1.612 %. */
const percent = (thousandths: string) => `${(Number(thousandths) / 1000).toFixed(3)}%`

const brackets = (page: Page) => (page.locale === 'en' ? [' (', ')'] as const : ['（', '）'] as const)

interface Shown { page: Page; rule: RuleSteps; form: 'approval' | 'points'; titles: ReadonlyMap<string, string>; costs: Readonly<Record<string, number>>; points: ReadonlyMap<string, number> }

/** Each round as a resident can follow it: who supports the project, what each paid, why it came next, what is left; then why the others were not funded. */
export function CountSteps(shown: Shown) {
  const { page, rule, titles, costs } = shown, said = budgetsWords(page.locale).resultPage, [opening, closing] = brackets(page), colon = page.locale === 'en' ? ': ' : '：', semicolon = page.locale === 'en' ? '; ' : '；'
  return (
    <>
      {rule.firstEndowment !== null && <p>{said.first(fine(rule.firstEndowment))}{page.locale === 'en' ? ' ' : ''}{rule.endowment === null || rule.endowment === rule.firstEndowment ? said.notRaised : said.raised(fine(rule.endowment))}</p>}
      <ol>{rule.rounds.map((round) => <li><RoundSaid {...shown} round={round} /></li>)}</ol>
      {rule.notFunded.length > 0 && (
        <>
          <h3>{said.notFunded}</h3>
          <ul>
            {rule.notFunded.map(({ project, votes, have, spentOn }) => (
              <li>
                <strong>{titles.get(project)}</strong>{opening}{yuan(costs[project] ?? 0)}{page.locale === 'en' ? ', ' : '，'}{said.votes(votes)}{closing}{colon}{votes === 0 ? said.whyNot.noVotes : have === null ? said.whyNot.tooLate : said.whyNot.short(fine(have), yuan(costs[project] ?? 0))}
                {spentOn.length > 0 && <span class="soft">{semicolon}{spentOn.map(({ project: other, voters, sum }) => said.whyNot.spent(titles.get(other) ?? '', fine(sum), voters)).join(semicolon)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function RoundSaid({ page, form, titles, costs, points, round: { project, by, votes, paid, left, why } }: Shown & { round: FundedRound }) {
  const said = budgetsWords(page.locale).resultPage, named = (keys: readonly string[]) => keys.map((key) => titles.get(key) ?? key).join(page.locale === 'en' ? '”, “' : '”“')
  const share = (text: string) => (form === 'points' ? fine(text) : percent(text)), money = page.locale === 'en' ? 'yuan' : '元'
  // The first few sums in full; what many different smaller sums make up is told together.
  const shown = paid.slice(0, 3), rest = paid.slice(3), others = rest.reduce((sum, { voters }) => sum + voters, 0)
  const why1 = by === 'greedy' ? (form === 'points' ? said.byPoints(points.get(project) ?? 0) : said.byVotes(votes)) : by === 'utilitarian' ? said.byRest(votes) : said.by[by]
  const [opening, closing] = brackets(page), stop = page.locale === 'en' ? '.' : '。'
  return (
    <>
      <strong>{titles.get(project)}</strong>{opening}{yuan(costs[project] ?? 0)} {money}{page.locale === 'en' ? ', ' : '，'}{said.supporters(votes)}{closing}
      <p>{why1}{shown.length > 0 && `${page.locale === 'en' ? ' ' : ''}${[...shown.map(({ voters, each }) => said.paidAll(voters, fine(each))), ...(others > 0 && rest[0] ? [said.andOthers(others, fine(shown.at(-1)?.each ?? rest[0].each))] : [])].join(page.locale === 'en' ? '; ' : '；')}${stop}`}</p>
      {why.share !== null && <p class="soft">{said.share[form](share(why.share))}{why.rival ? said.rival[form](titles.get(why.rival.project) ?? '', share(why.rival.share)) : why.tied.length === 0 ? said.alone : ''}{stop}</p>}
      {why.tied.length > 0 && <p class="soft">{said.tied(named(why.tied))}</p>}
      {why.skipped.length > 0 && <p class="soft">{said.skipped(named(why.skipped))}</p>}
      <p class="soft">{said.leftNow(yuan(left))}</p>
    </>
  )
}
