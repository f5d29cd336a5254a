import { maskText } from '@gongzhi/matter-text'
import { frozenPackAt } from '#domains/ballots'
import { noticesAbout, publishNotice, withdrawNotice } from '#domains/public-notices'
import type { Context } from '#platform/context'
import type { NewStep } from '../rules/resolution.ts'
import { resolutionsWords } from '../words/words.ts'

export interface PublishedResolution {
  readonly id: string
  readonly number: string
  readonly unitId: string
  readonly topicTitle: string
  /** Masked. */
  readonly text: string
  readonly responsible: string
  readonly deadline: string
  readonly steps: readonly NewStep[]
}

/** Publishes a resolution as a notice (公示), for as many days as residents' affairs are public: what was deliberated and settled, and its carrying out, belong to them. Part of adopting. */
export async function publishResolution(context: Context, { id, number, unitId, topicTitle, text, responsible, deadline, steps }: PublishedResolution): Promise<void> {
  const words = resolutionsWords(context.locale), said = words.notice, { pack } = await frozenPackAt(context, unitId)
  await publishNotice(context, {
    kind: 'resolution', subject: id, href: `/resolutions/${id}`, unitId, title: said.title([...topicTitle].slice(0, 80).join('')), days: pack.publicityDays, basis: said.basis, objection: null, key: `resolution ${id}`,
    sections: [
      { text }, { table: { head: [said.what, ''], rows: [[words.page.number, number], [words.page.responsible, responsible], [words.page.deadline, deadline]] } },
      ...(steps.length === 0 ? [] : [{ heading: said.steps, table: { head: [said.step, said.due], rows: steps.map((step) => [step.text.trim(), step.dueOn]) } }]),
      { text: said.follow },
    ],
  })
}

/** Takes the notice of a resolution down that was dropped while it stood. Part of dropping. */
export async function withdrawResolution(context: Context, id: string, reason: string): Promise<void> {
  for (const notice of await noticesAbout(context, id)) if (notice.state === 'standing' || notice.state === 'ahead') await withdrawNotice(context, notice.id, { reason: [...maskText(reason.trim())].slice(0, 500).join('') })
}
