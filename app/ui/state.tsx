import type { Child } from 'hono/jsx'
import { stateShapes, type StateTone } from './state-shapes.ts'

export { stateShapes, type StateTone }

export type LightTone = 'green' | 'amber' | 'red'

const lightShapes: Readonly<Record<LightTone, string>> = {
  green: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z',
  amber: 'M8 .5 15.5 8 8 15.5.5 8z',
  red: stateShapes.late,
}

/** Where a thing stands: words, with a colour and a shape besides. */
export function StateMark({ tone, children }: { tone: StateTone; children: Child }) {
  return <span class={`state state-${tone}`}><Shape path={stateShapes[tone]} /><span>{children}</span></span>
}

/** How near a deadline is; the words are not optional. */
export function Light({ tone, children }: { tone: LightTone; children: Child }) {
  return <span class={`light light-${tone}`}><Shape path={lightShapes[tone]} /><span>{children}</span></span>
}

function Shape({ path }: { path: string }) {
  return <svg class="shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path fill="currentColor" fill-rule="evenodd" d={path} /></svg>
}
