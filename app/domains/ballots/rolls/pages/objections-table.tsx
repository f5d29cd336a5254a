import { Light } from '#ui/state'
import { Table } from '#ui/table'
import { Moment, Remaining } from '#ui/time'
import type { WaitingObjection } from '../reads/waiting-objections.ts'
import type { RollsWords } from '../words/words.ts'

const day = 86_400_000

/** Objections that wait for their answer, each with the days that are left, and the way to the notice where they are answered. */
export function ObjectionsTable({ objections, words, now, href }: { objections: readonly WaitingObjection[]; words: RollsWords; now: Date; href: (noticeId: string) => string }) {
  const said = words.desk
  return (
    <Table<WaitingObjection> caption={said.objections} captionHidden rows={objections} rowHref={({ noticeId }) => href(noticeId)} columns={[
      { key: 'at', label: said.objectedAt, main: true, cell: ({ at }) => <Moment at={at} now={now} /> },
      { key: 'due', label: said.answerBy, cell: ({ due }) => <Light tone={due < now ? 'red' : due.getTime() - now.getTime() < day ? 'amber' : 'green'}><Remaining due={due} now={now} /></Light> },
      { key: 'answer', label: said.answer, quiet: true, cell: ({ noticeId }) => <a href={href(noticeId)}>{said.answer}</a> },
    ]} />
  )
}
