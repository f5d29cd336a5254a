import type { Locale } from '#platform/words'
import { Card, Cards } from '#ui/card'
import type { ListedNotice } from '../reads/notice-lists.ts'
import { publicNoticesWords } from '../words/words.ts'
import { NoticeStateMark } from './notice-state.tsx'

/** Notices one below another: state, title, kind, place and last day. */
export function NoticeCards({ notices, locale, level = 3 }: { notices: readonly ListedNotice[]; locale: Locale; level?: 2 | 3 }) {
  const { pages } = publicNoticesWords(locale)
  const when = ({ state, startsOn, endsOn }: ListedNotice) => (state === 'ahead' ? pages.startsOn(startsOn) : state === 'standing' ? pages.until(endsOn) : pages.endedOn(endsOn))
  return (
    <Cards>
      {notices.map((notice) => (
        <Card level={level} title={notice.title} href={`/notices/${notice.id}`} state={<NoticeStateMark state={notice.state} locale={locale} />}
          meta={[pages.kinds[notice.kind], notice.unitName, ...(notice.state === 'withdrawn' || notice.state === 'replaced' ? [] : [when(notice)])].join(' · ')} />
      ))}
    </Cards>
  )
}
