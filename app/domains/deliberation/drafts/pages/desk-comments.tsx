import type { Page } from '#ui/page'
import { Choice, HiddenFields, Submit, TextArea, TextField } from '#ui/form'
import { Panel } from '#ui/panel'
import { StateMark } from '#ui/state'
import { Moment } from '#ui/time'
import type { Comment } from '../reads/comments.ts'
import type { Draft } from '../reads/draft-by-id.ts'
import { commentOutcomes, longestCommentAnswer } from '../rules/comment.ts'
import { longestNote } from '../rules/draft.ts'
import { draftsWords } from '../words/words.ts'
import { Lines } from './clauses.tsx'

interface Shown { draft: Draft; comments: readonly Comment[]; page: Page; now: Date; action: string; kept: (what: string, name: string) => string | undefined; mayAnswer: boolean; mayModerate: boolean }

/** Comments on every version in the order of its clauses, those without an answer first, each with its forms. */
export function DeskComments({ draft, comments, page, now, action, kept, mayAnswer, mayModerate }: Shown) {
  const { pages } = draftsWords(page.locale), { desk } = pages
  const place = ({ version, clause }: Comment) => draft.versions.find((known) => known.version === version)?.clauses.findIndex(({ key }) => key === clause) ?? -1
  const waits = ({ outcome, hiddenReason }: Comment) => outcome === null && hiddenReason === null
  const ordered = [...comments].sort((a, b) => Number(waits(b)) - Number(waits(a)) || b.version - a.version || place(a) - place(b))
  return (
    <Panel title={desk.comments} id="comments">
      {ordered.map((comment) => (
        <div id={`comment-${comment.id}`}>
          <h3>{pages.version(comment.version)} · {place(comment) < 0 ? pages.whole : pages.clause(place(comment) + 1)} {comment.outcome !== null && <StateMark tone="done">{pages.outcomes[comment.outcome]}</StateMark>}</h3>
          <blockquote><Lines text={comment.text ?? ''} /></blockquote>
          <p class="soft"><Moment at={comment.at} now={now} locale={page.locale} detail="exact" /></p>
          {comment.answer && <p>{pages.answer}{page.locale === 'en' ? ': ' : '：'}{comment.answer}</p>}
          {waits(comment) && mayAnswer && (
            <form method="post" action={`${action}#comment-${comment.id}`}>
              <HiddenFields fields={{ do: 'answer', comment: comment.id }} />
              <Choice name="outcome" id={`outcome-${comment.id}`} label={desk.outcome} arrange="row" required options={commentOutcomes.map((value) => ({ value, label: pages.outcomes[value] }))} value={kept('answer', 'comment') === comment.id ? kept('answer', 'outcome') : undefined} />
              <TextArea name="answer" id={`answer-${comment.id}`} label={desk.answerText} hint={desk.answerHint} required rows={3} maxlength={longestCommentAnswer} value={kept('answer', 'comment') === comment.id ? kept('answer', 'answer') : undefined} />
              <Submit>{desk.sendAnswer}</Submit>
            </form>
          )}
          {comment.hiddenReason !== null && <p class="soft">{pages.hidden(comment.hiddenReason)}</p>}
          {mayModerate && (comment.hiddenReason === null ? (
            <details>
              <summary>{desk.hide}</summary>
              <form method="post" action={`${action}#comment-${comment.id}`}>
                <HiddenFields fields={{ do: 'hide', comment: comment.id }} />
                <TextField name="reason" id={`reason-${comment.id}`} label={desk.hideReason} hint={desk.hideHint} required maxlength={longestNote} />
                <Submit tone="danger">{desk.hide}</Submit>
              </form>
            </details>
          ) : <form method="post" action={action}><HiddenFields fields={{ do: 'show', comment: comment.id }} /><Submit tone="quiet">{desk.show}</Submit></form>)}
        </div>
      ))}
    </Panel>
  )
}
