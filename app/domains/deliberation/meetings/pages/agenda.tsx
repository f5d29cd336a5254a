import type { Page } from '#ui/page'
import { Notice } from '#ui/notice'
import type { AgendaItem } from '../reads/agenda.ts'
import { meetingsWords } from '../words/words.ts'

/** The items of a meeting with what came of each. */
export function Agenda({ items, page, results }: { items: readonly AgendaItem[]; page: Page; results: boolean }) {
  const words = meetingsWords(page.locale), pages = words.pages
  return (
    <ol>
      {items.map((item) => (
        <li>
          <p><strong>{item.title}</strong>{item.topicId !== null && <> · <a href={`/topics/${item.topicId}`}>{pages.material}</a></>}</p>
          {item.text !== '' && <p class="words-as-written">{item.text}</p>}
          {!item.announced && item.urgentReason !== '' && <Notice tone="warn" title={pages.urgent}><p>{pages.urgentReason(item.urgentReason)}</p></Notice>}
          {results && <ItemResult item={item} page={page} />}
        </li>
      ))}
    </ol>
  )
}

/** What became of an item, in words. */
export function ItemResult({ item, page }: { item: AgendaItem; page: Page }) {
  const words = meetingsWords(page.locale), pages = words.pages
  if (item.decision === null) return <p class="soft">{pages.noResult}</p>
  return (
    <p>
      {pages.result}{page.locale === 'en' ? ': ' : '：'}<strong>{item.decision === 'deferred' ? pages.deferredTo(item.deferredTo) : words.decisions[item.decision]}</strong>
      {item.decision === 'count' && <> {pages.hands(item.agree ?? 0, item.against ?? 0, item.abstain ?? 0)}</>}
      {item.decisionWords !== '' && <><br />{item.decisionWords}</>}
      {item.resolutions > 0 && <><br />{pages.resolutions(item.resolutions)}</>}
    </p>
  )
}
