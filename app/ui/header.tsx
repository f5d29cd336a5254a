import { currentItem, type NavItem } from './navigation.ts'
import type { Page } from './page.ts'
import { wordsOf } from './words/words.ts'

/** Name of the place, the switches, and a few links; the same on every page. */
export function Header({ page, nav, desk }: { page: Page; nav: readonly NavItem[]; desk: boolean }) {
  const words = wordsOf(page.locale)
  const current = currentItem(nav, page.path)
  return (
    <header class="header">
      <div class="header-top">
        <p class="header-name">
          <a href="/">{page.place.name}</a>
          {page.place.sample && !page.place.name.includes(words.frame.sample) && !page.place.name.includes('示例') && <span class="sample">{words.frame.sample}</span>}
        </p>
        {page.reader !== undefined && <a class="header-reader" href="/me">{page.reader.name}</a>}
        <Switches page={page} />
      </div>
      <nav class="nav" aria-label={desk ? words.nav.deskLabel : words.nav.label}>
        <ul>
          {nav.map((item) => (
            <li>
              <a href={item.href} aria-current={item === current ? 'page' : undefined}>
                {item.label}
                {(item.count ?? 0) > 0 && (
                  <>
                    <span class="count" aria-hidden="true">{(item.count ?? 0) > 99 ? '99+' : item.count}</span>
                    <span class="for-ears"> {item.countLabel ?? item.count}</span>
                  </>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

/** Large print and language: plain buttons that post and come back, so that they work everywhere. */
function Switches({ page }: { page: Page }) {
  const words = wordsOf(page.locale)
  return (
    <form class="switches" method="post" action="/preferences" aria-label={words.frame.preferences}>
      <input type="hidden" name="return" value={page.path} />
      <button name="large" value={page.largePrint ? '0' : '1'}>{page.largePrint ? words.frame.normal : words.frame.large}</button>
      <button name="locale" value={page.locale === 'en' ? 'zh-CN' : 'en'} lang={words.frame.otherLanguageTag}>{words.frame.otherLanguage}</button>
    </form>
  )
}
