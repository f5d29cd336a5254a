import { Enhance } from '#ui/assets'
import { Card } from '#ui/card'
import { Buttons, HiddenFields, Submit } from '#ui/form'
import type { Page } from '#ui/page'
import { opinions } from '../acts/cast-opinion.ts'
import type { Answerable } from '../reads/answers.ts'
import { opinionsWords } from '../words/words.ts'

export const opinionNames = ['agree', 'disagree', 'pass'] as const
export const opinionOf = (vote: number | null) => opinionNames.find((name) => opinions[name] === vote)

/** One statement, and the three things that can be said of it; keys 1, 2 and 3 with script. No answer stands out before the others. */
export function StatementCard({ href, statement, page }: { href: string; statement: Answerable; page: Page }) {
  const words = opinionsWords(page.locale), now = opinionOf(statement.own)
  return (
    <Card level={2} title={statement.text} meta={<>{words.vote.number(statement.number)}{statement.meta && ` · ${words.vote.meta}`}</>}>
      <p id="question">{words.vote.question}</p>
      {now && <p>{words.vote.now(words.opinions[now])}</p>}
      <gz-vote-keys data-words={JSON.stringify({ hint: words.vote.keys })}>
        <form method="post" action={href} aria-labelledby="question">
          <HiddenFields fields={{ number: statement.number }} />
          <Buttons>{opinionNames.map((name) => <Submit tone="secondary" name="opinion" value={name}>{words.opinions[name]}</Submit>)}</Buttons>
        </form>
      </gz-vote-keys>
      <Enhance name="gz-vote-keys" />
    </Card>
  )
}
