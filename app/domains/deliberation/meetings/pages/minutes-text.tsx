import type { MinutesPartNow } from '../reads/minutes.ts'

/** Minutes as they are read: part by part, a line for each line that was written. */
export function MinutesText({ parts, level = 2 }: { parts: readonly Pick<MinutesPartNow, 'heading' | 'text'>[]; level?: 2 | 3 }) {
  return <>{parts.map(({ heading, text }) => <section>{level === 2 ? <h2>{heading}</h2> : <h3>{heading}</h3>}{text.split('\n').map((line) => <p>{line}</p>)}</section>)}</>
}
