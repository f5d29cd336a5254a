import type { Page } from './page.ts'
import { wordsOf } from './words/words.ts'

export interface NavItem {
  readonly href: string
  readonly label: string
  /** How many wait behind this link; shown when above zero. */
  readonly count?: number | undefined
  /** What the count counts, in words, for screen readers. */
  readonly countLabel?: string | undefined
  /** Addresses elsewhere that belong to it: what begins with them marks this item. */
  readonly holds?: readonly string[]
}

/** Where residents find what is talked over and voted on. */
const together = ['/topics', '/councils', '/meetings', '/opinions', '/asking', '/drafts', '/covenants', '/resolutions', '/ballots', '/elections', '/budgets', '/rolls', '/residents-meetings', '/notices']

export function residentNavigation(page: Page): readonly NavItem[] {
  const { nav } = wordsOf(page.locale)
  const unread = page.reader?.unread ?? 0
  return [
    { href: '/matters/new', label: nav.raise },
    { href: '/matters/follow', label: nav.follow },
    { href: '/places', label: nav.places },
    { href: '/together', label: nav.together, holds: together },
    { href: '/search', label: nav.search },
    page.reader === undefined
      ? { href: '/sign-in', label: nav.signIn }
      : { href: '/me', label: nav.me, count: unread, countLabel: nav.unread(unread) },
    ...(page.reader?.staff === true || page.reader?.takesIn === true ? [{ href: '/desk', label: nav.desk }] : []),
  ]
}

/** The desk's links: those that the reader's posts can use. */
export function deskNavigation(page: Page): readonly NavItem[] {
  const { nav } = wordsOf(page.locale)
  const { matters, governs, administers, takesIn, patrols } = page.reader ?? {}
  return [
    { href: '/desk', label: matters === false ? nav.desk : nav.queue },
    ...(takesIn === true ? [{ href: '/desk/new', label: nav.takeIn }] : []),
    ...(patrols === true ? [{ href: '/desk/patrol', label: nav.patrol }] : []),
    ...(matters === false ? [] : [{ href: '/desk/supervision', label: nav.supervision }, { href: '/desk/map', label: nav.map }]),
    ...(governs === true ? [{ href: '/desk/together', label: nav.together, holds: [...together, '/property', '/assemblies', '/askings', '/residents-meetings'].map((path) => `/desk${path}`) }] : []),
    { href: '/desk/rates', label: nav.rates },
    ...(administers === false ? [] : [{ href: '/desk/administration', label: nav.administration, holds: ['/desk/audit', '/desk/import', '/desk/roster'] }]),
    { href: '/', label: nav.residents },
  ]
}

export function footerNavigation(page: Page): readonly NavItem[] {
  const { foot } = wordsOf(page.locale)
  return [
    ...(page.reader === undefined ? [] : [{ href: '/me/who-looked', label: foot.whoLooked }]),
    { href: '/open', label: foot.openData },
    { href: '/about/permissions', label: foot.permissions },
    { href: '/about/accessibility', label: foot.accessibility },
  ]
}

/** The item that a path belongs to: the longest address that begins it at a slash. */
export function currentItem(items: readonly NavItem[], path: string): NavItem | undefined {
  const [bare = ''] = path.split('?')
  const begins = (href: string) => bare === href || (href !== '/' && bare.startsWith(`${href}/`))
  return items.flatMap((item) => [item.href, ...(item.holds ?? [])].filter(begins).map((href) => ({ item, length: href.length }))).sort((a, b) => b.length - a.length)[0]?.item
}
