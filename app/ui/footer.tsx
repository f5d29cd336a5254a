import { Icon } from './icon.tsx'
import type { NavItem } from './navigation.ts'
import type { Page } from './page.ts'
import { wordsOf } from './words/words.ts'

export function Footer({ page, links }: { page: Page; links: readonly NavItem[] }) {
  const words = wordsOf(page.locale)
  return (
    <footer class="footer">
      <div class="footer-inner">
        {page.phone !== undefined && (
          <div class="footer-phone">
            <p>
              <Icon name="phone" /> {words.foot.phone} <a href={telLink(page.phone)}>{page.phone}</a>
            </p>
            <p class="soft">{words.foot.phoneNote}</p>
          </div>
        )}
        <nav aria-label={words.foot.label}>
          <ul class="footer-links">
            {links.map((link) => <li><a href={link.href}>{link.label}</a></li>)}
          </ul>
        </nav>
        <p class="soft">{page.place.name}{page.place.sample && ` · ${words.frame.sampleNote}`}</p>
      </div>
    </footer>
  )
}

/** A number as a link that dials: spaces and dashes are for eyes only. */
export function telLink(number: string): string {
  return `tel:${number.replace(/[^+\d*#]/g, '')}`
}
