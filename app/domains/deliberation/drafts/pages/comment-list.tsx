import type { Locale } from '#platform/words'
import { StateMark, type StateTone } from '#ui/state'
import { Moment } from '#ui/time'
import type { Comment } from '../reads/comments.ts'
import type { CommentOutcome } from '../rules/comment.ts'
import { draftsWords } from '../words/words.ts'
import { Lines } from './clauses.tsx'

const tones: Readonly<Record<CommentOutcome, StateTone>> = { adopted: 'done', 'partly-adopted': 'done', 'not-adopted': 'stopped', explained: 'done' }

/** Comments without their writers, with the office's answers; folded away beneath their clause. */
export function CommentList({ comments, now, locale, open = false }: { comments: readonly Comment[]; now: Date; locale: Locale; open?: boolean }) {
  const { pages } = draftsWords(locale)
  if (comments.length === 0) return null
  return (
    <details open={open || comments.some(({ mine }) => mine)}>
      <summary>{pages.count(comments.length)}</summary>
      {comments.map((comment) => (
        <div id={`comment-${comment.id}`}>
          {comment.text === null || comment.hiddenReason !== null ? <p class="soft">{pages.hidden(comment.hiddenReason ?? '')}</p> : <blockquote><Lines text={comment.text} /></blockquote>}
          <p class="soft">{pages.someone}{comment.mine && (locale === 'en' ? ` (${pages.mine})` : `（${pages.mine}）`)} · <Moment at={comment.at} now={now} locale={locale} detail="day" /></p>
          {comment.outcome !== null && <><p><StateMark tone={tones[comment.outcome]}>{pages.outcomes[comment.outcome]}</StateMark></p><p>{pages.answer}{locale === 'en' ? ': ' : '：'}{comment.answer}</p></>}
        </div>
      ))}
    </details>
  )
}
