import type { PlacePanel } from '#domains/territory'
import { ButtonLink, Buttons } from '#ui/form'
import { standingNotices } from '../reads/notice-lists.ts'
import { publicNoticesWords } from '../words/words.ts'
import { NoticeCards } from './notice-cards.tsx'

const shown = 5

/** The notices that concern a place and stand now; nothing when there are none. */
export const publicNoticesPlacePanel: PlacePanel = {
  title: (locale) => publicNoticesWords(locale).pages.panel,
  async render(context, page, unit) {
    const notices = await standingNotices(context, { unitId: unit.id, limit: shown })
    if (notices.length === 0) return null
    return <><NoticeCards notices={notices} locale={page.locale} /><Buttons><ButtonLink href={`/notices?unit=${unit.id}`}>{publicNoticesWords(page.locale).pages.all}</ButtonLink></Buttons></>
  },
}
