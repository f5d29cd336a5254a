import type { Child } from 'hono/jsx'
import { localeOf, wordsFor } from './locale.ts'
import type { Locale } from './page.ts'
import { QrPicture } from './qr.tsx'
import { exactWords } from './time-words.ts'

/** One A4 page, or several when the content needs them; a new sheet starts a new page. Level 1 where its title is the heading of the page. */
export function Sheet({ title, number, level = 2, children }: { title?: Child; number?: Child; level?: 1 | 2; children: Child }) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <section class="sheet">
      {title !== undefined && <Heading class="sheet-title">{title}</Heading>}
      {number !== undefined && <p class="sheet-number">{number}</p>}
      {children}
    </section>
  )
}

export interface PostedNoticeProps {
  title: Child
  number?: Child
  from: Date
  until: Date
  /** Where objections go. */
  phone: string
  issuer: Child
  level?: 1 | 2
  children: Child
  timezone?: string
  locale?: Locale | undefined
}

/** A notice to post (公示): what, from when until when, where objections go, who posts it, and room for the seal. */
export function PostedNotice({ title, number, from, until, phone, issuer, level, children, timezone, locale }: PostedNoticeProps) {
  const tongue = localeOf(locale)
  const { sheet } = wordsFor(tongue)
  const said = (at: Date) => exactWords(at, tongue, timezone, false)
  return (
    <Sheet title={title} number={number} {...(level !== undefined && { level })}>
      <div class="sheet-body">{children}</div>
      <dl class="sheet-terms">
        <div><dt>{sheet.from}</dt><dd>{said(from)}</dd></div>
        <div><dt>{sheet.until}</dt><dd>{said(until)}</dd></div>
        <div><dt>{sheet.objections}</dt><dd>{phone}</dd></div>
      </dl>
      <div class="sheet-seal">
        <p>{issuer}</p>
        <p class="seal-box">{sheet.seal}</p>
        <p>{said(from)}</p>
      </div>
    </Sheet>
  )
}

/** Lines to sign on: one per person or role. */
export function SignatureLines({ labels, locale }: { labels?: readonly string[]; locale?: Locale | undefined }) {
  const { sheet } = wordsFor(locale)
  return (
    <dl class="signatures">
      {[...(labels ?? [sheet.signature]), sheet.date].map((label) => <div><dt>{label}</dt><dd /></div>)}
    </dl>
  )
}

export interface Plate {
  /** The whole address that the code holds. */
  readonly url: string
  /** Name of the place: 杏林苑 3 栋 2 单元. */
  readonly label: string
  readonly code: string
  readonly note?: string | undefined
}

/** Door plates to cut out: two across, four down on A4. */
export function PlateGrid({ plates, locale }: { plates: readonly Plate[]; locale?: Locale | undefined }) {
  const { sheet } = wordsFor(locale)
  const sheets = Array.from({ length: Math.ceil(plates.length / 8) }, (_, index) => plates.slice(index * 8, index * 8 + 8))
  return (
    <>
      {sheets.map((onSheet) => (
        <section class="sheet">
          <ul class="plates">
            {onSheet.map((plate) => (
              <li class="plate">
                <QrPicture text={plate.url} label={`${plate.label}: ${plate.url}`} size={160} />
                <div class="plate-words">
                  <p class="plate-label">{plate.label}</p>
                  <p>{sheet.scan}</p>
                  <p class="plate-code">{sheet.code} {plate.code}</p>
                  {plate.note !== undefined && <p class="plate-note">{plate.note}</p>}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
