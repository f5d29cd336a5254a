import type { Child } from 'hono/jsx'
import { HiddenFields } from './form/hidden-fields.tsx'

/** The queue beside the open matter on wide screens; on narrow ones the open matter alone, or the queue when none is open. */
export function Beside({ list, children }: { list: Child; children?: Child }) {
  return (
    <div class={children === undefined ? 'beside' : 'beside beside-open'}>
      <div class="beside-list">{list}</div>
      {children !== undefined && <div class="beside-main">{children}</div>}
    </div>
  )
}

/** The form that the checkboxes of a table belong to, and what can be done with what is selected. */
export function BulkBar({ id, action, label, hidden = {}, children }: { id: string; action: string; label: string; hidden?: Readonly<Record<string, string | undefined>>; children: Child }) {
  return (
    <form class="bulk" id={id} method="post" action={action} aria-label={label}>
      <HiddenFields fields={hidden} />
      <span class="bulk-label" data-selected>{label}</span>
      {children}
    </form>
  )
}

export interface Move {
  /** What the button says: a verb. */
  readonly label: string
  /** What it will do, in a sentence. */
  readonly effect: Child
  /** Where it posts to; or `href` when it opens a form first. */
  readonly action?: string
  readonly href?: string
  readonly fields?: Readonly<Record<string, string | undefined>>
  readonly tone?: 'primary' | 'secondary' | 'danger'
}

/** The lawful next moves of a thing, each with what it will do; why others are not open is explained below. */
export function Moves({ moves, explained, label }: { moves: readonly Move[]; explained?: Child; label: string }) {
  return (
    <div class="moves" role="group" aria-label={label}>
      {moves.map((move, index) => (
        <div class="move">
          {move.href !== undefined ? (
            <a class={`button button-${move.tone ?? 'secondary'}`} href={move.href} aria-describedby={`move-${index}`}>{move.label}</a>
          ) : (
            <form method="post" action={move.action}>
              <HiddenFields fields={move.fields ?? {}} />
              <button type="submit" class={`button button-${move.tone ?? 'secondary'}`} aria-describedby={`move-${index}`}>{move.label}</button>
            </form>
          )}
          <p class="move-effect" id={`move-${index}`}>{move.effect}</p>
        </div>
      ))}
      {explained !== undefined && <div class="moves-explained soft">{explained}</div>}
    </div>
  )
}
