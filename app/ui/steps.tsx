import type { Child } from 'hono/jsx'
import { wordsFor } from './locale.ts'
import type { Locale } from './page.ts'

export interface Step {
  readonly label: Child
  readonly state: 'done' | 'current' | 'ahead' | 'skipped'
  /** When it happened or is due, who has it. */
  readonly note?: Child
}

const paths: Readonly<Record<Step['state'], string>> = {
  done: 'M6.5 12.5 10.5 16.5 17.5 8.5',
  current: 'M12 12h.01',
  ahead: '',
  skipped: 'M8 12h8',
}

/** How far a thing has come, as steps with words: across on wide screens, down on phones. */
export function Steps({ steps, locale, label }: { steps: readonly Step[]; locale?: Locale | undefined; label?: string }) {
  const words = wordsFor(locale).steps
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step) => (
        <li class={`step step-${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
          <svg class="step-dot" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round">
            <path d={paths[step.state]} stroke-width={step.state === 'current' ? 8 : 2.5} />
          </svg>
          <span class="step-words">
            <span class="step-label">{step.label}<span class="for-ears"> {words[step.state]}</span></span>
            {step.note !== undefined && <span class="step-note">{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
