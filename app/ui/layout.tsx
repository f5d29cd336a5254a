import type { Child } from 'hono/jsx'
import { raw } from 'hono/html'
import { asset, Enhance } from './assets.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { Icon } from './icon.tsx'
import { LocaleContext } from './locale.ts'
import { deskNavigation, footerNavigation, residentNavigation, type NavItem } from './navigation.ts'
import type { Page } from './page.ts'
import { wordsOf } from './words/words.ts'

export type { Locale, Page } from './page.ts'

export interface LayoutProps {
  page: Page
  /** What this page is, in a few words: the browser's title and the heading. */
  title: string
  /** One sentence under the heading. */
  lead?: Child
  kind?: 'resident' | 'desk' | 'print'
  back?: { href: string; label?: string } | undefined
  /** Lets the content use the whole width (lists with a map beside them, tables). */
  wide?: boolean
  /** One sentence for search engines and shared links. */
  description?: string
  /** Stands in for the heading's words when they hold markup; `false` when the page draws its own h1. */
  heading?: Child | false
  /** Stands beside the heading: a state mark, a button. */
  aside?: Child
  nav?: readonly NavItem[]
  footerLinks?: readonly NavItem[]
  /** Without script the page loads itself again after so many seconds; with script gz-progress does it quietly. */
  refreshSeconds?: number | undefined
  /** Keeps search engines away. */
  unlisted?: boolean
  /** Address of a feed of what this page lists. */
  feed?: { href: string; title: string } | undefined
  children?: Child
}

/** The whole document around a page's content: head, header with the switches, heading, main, footer. */
export function Layout(props: LayoutProps) {
  const { page, title, kind = 'resident' } = props
  const words = wordsOf(page.locale)
  const nav = props.nav ?? (kind === 'desk' ? deskNavigation(page) : residentNavigation(page))
  return (
    <LocaleContext value={page.locale}>
      {raw('<!doctype html>')}
      <html lang={page.locale} class={page.largePrint ? `${kind} large` : kind}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title === page.place.name ? title : `${title} - ${page.place.name}`}</title>
          {props.description !== undefined && <meta name="description" content={props.description} />}
          {(props.unlisted === true || kind === 'desk') && <meta name="robots" content="noindex" />}
          <meta name="color-scheme" content="light dark" />
          <meta name="format-detection" content="telephone=no" />
          <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
          <link rel="stylesheet" href={asset('gongzhi.css')} />
          {props.feed && <link rel="alternate" type="application/atom+xml" href={props.feed.href} title={props.feed.title} />}
          {props.refreshSeconds !== undefined && (
            <noscript>
              <meta http-equiv="refresh" content={String(props.refreshSeconds)} />
            </noscript>
          )}
        </head>
        <body>
          <a class="skip" href="#main">{words.frame.skip}</a>
          <Header page={page} nav={nav} desk={kind === 'desk'} />
          <main id="main" tabindex={-1} class={props.wide === true || kind === 'desk' ? 'page page-wide' : 'page'}>
            {props.back && (
              <p class="back">
                <a href={props.back.href}><Icon name="back" />{props.back.label ?? words.frame.back}</a>
              </p>
            )}
            {props.heading !== false && (
              <div class="heading">
                <h1>{props.heading ?? title}</h1>
                {props.aside !== undefined && <div class="heading-aside">{props.aside}</div>}
              </div>
            )}
            {props.lead !== undefined && <p class="lead">{props.lead}</p>}
            {kind === 'print' && (
              <p class="print-hint">
                <gz-print data-label={words.elements.print}><Icon name="print" /> {words.frame.printHint}</gz-print>
                <Enhance name="gz-print" />
              </p>
            )}
            {props.children}
          </main>
          <Footer page={page} links={props.footerLinks ?? footerNavigation(page)} />
        </body>
      </html>
    </LocaleContext>
  )
}
