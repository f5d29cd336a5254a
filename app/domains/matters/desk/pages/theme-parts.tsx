import type { Page } from '#ui/page'
import { Submit } from '#ui/form'
import { Meter } from '#ui/progress'
import { StateMark } from '#ui/state'
import { Table } from '#ui/table'
import { Moment } from '#ui/time'
import { toneOf } from '../../rules/state-tone.ts'
import { matterWords } from '../../words/words.ts'
import type { Theme, ThemeMatter } from '../reads/themes.ts'
import { deskWords } from '../words/words.ts'

export const ThemeProgress = ({ theme, page }: { theme: Theme; page: Page }) => {
  const words = deskWords(page.locale).themes
  return <Meter label={words.progress} value={theme.closed} max={theme.total} said={words.progressOf(theme.closed, theme.total, theme.solved)} />
}

export const ThemeState = ({ theme, page }: { theme: Theme; page: Page }) => {
  const words = deskWords(page.locale).themes
  return <StateMark tone={theme.closed_at ? 'done' : 'active'}>{theme.closed_at ? words.closed : words.open}</StateMark>
}

/** The matters of a theme that everybody may read, each with a way out of it for whoever may. */
export function ThemeMatters({ matters, page, now, hrefOf, takeOut }: { matters: readonly ThemeMatter[]; page: Page; now: Date; hrefOf: (matter: ThemeMatter) => string; /** Id of the form that takes a matter out, where the reader may. */ takeOut?: string | undefined }) {
  const words = deskWords(page.locale).themes, room = matterWords(page.locale)
  return (
    <Table<ThemeMatter> caption={words.matters} captionHidden rows={matters} empty={<p class="soft">{words.noMatters}</p>} columns={[
      { key: 'matter', label: words.matter, main: true, cell: (matter) => <><a href={hrefOf(matter)}>{matter.title}</a> <span class="soft small number">{matter.number}</span></> },
      { key: 'unit', label: room.where, cell: (matter) => matter.unit_name ?? room.place.unknown },
      { key: 'state', label: words.state, cell: (matter) => <StateMark tone={toneOf[matter.state]}>{room.states[matter.state]}</StateMark> },
      { key: 'raised', label: words.raised, cell: (matter) => <Moment at={matter.reported_at} now={now} /> },
      ...(takeOut === undefined ? [] : [{ key: 'out', label: words.takeOut, quiet: true, cell: (matter: ThemeMatter) => <Submit tone="quiet" form={takeOut} name="number" value={matter.number}>{words.takeOut}<span class="for-ears"> {matter.title}</span></Submit> }]),
    ]} />
  )
}
