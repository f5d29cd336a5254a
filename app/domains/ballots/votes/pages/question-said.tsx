import type { Locale } from '#platform/words'
import type { Question } from '../rules/question.ts'
import { says } from '../rules/question.ts'
import { votesWords } from '../words/words.ts'

/** One question in words: what is asked, what may be chosen, and how. `boxes` draws a square before each choice, for paper. */
export function QuestionSaid({ question, number, of, locale, boxes = false }: { question: Question; number: number; of: number; locale: Locale; boxes?: boolean }) {
  const words = votesWords(locale), box = boxes ? '□ ' : ''
  return (
    <section>
      <h3>{of > 1 && `${number}. `}{question.title}</h3>
      {question.text !== '' && question.text.split('\n').map((line) => <p>{line}</p>)}
      <p class="soft">{words.forms[question.form](question)}</p>
      {(question.choices.length > 0 || boxes) && (
        <ul>
          {question.choices.length === 0 ? says.map((say) => <li>{box}{words.says[say]}</li>) : question.choices.map(({ label, text }) => <li>{box}{label}{text !== '' && <><br /><span class="soft">{text}</span></>}</li>)}
        </ul>
      )}
    </section>
  )
}
