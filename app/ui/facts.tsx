import type { Child } from 'hono/jsx'

export interface Fact {
  readonly term: Child
  readonly detail: Child
}

/** What is known, as pairs: 编号, 地点, 谁负责. Facts without a detail are left out. */
export function Facts({ items, stacked }: { items: readonly (Fact | undefined | false)[]; stacked?: boolean }) {
  return (
    <dl class={stacked === true ? 'facts facts-stacked' : 'facts'}>
      {items.map((item) =>
        item === undefined || item === false || item.detail === undefined || item.detail === null || item.detail === '' ? null : (
          <div class="fact">
            <dt>{item.term}</dt>
            <dd>{item.detail}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

export interface Figure {
  readonly label: Child
  /** The number as shown: 92.4%, 1 280. */
  readonly value: Child
  /** What it is made of: 366 / 396. */
  readonly made?: Child
  readonly href?: string | undefined
}

/** Numbers that matter, large, each with what it is made of and where to open it. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl class="figures">
      {figures.map((figure) => (
        <div class="figure">
          <dt>{figure.label}</dt>
          <dd class="figure-value">{figure.href === undefined ? figure.value : <a href={figure.href}>{figure.value}</a>}</dd>
          {figure.made !== undefined && <dd class="figure-made">{figure.made}</dd>}
        </div>
      ))}
    </dl>
  )
}
