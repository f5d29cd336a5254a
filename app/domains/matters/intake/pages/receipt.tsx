import { spokenReceipt } from '#domains/people'
import { Copy } from '#ui/copy'
import { Facts } from '#ui/facts'
import type { Page } from '#ui/page'
import { QrPicture } from '#ui/qr'
import { Steps } from '#ui/steps'
import { Until } from '#ui/time'
import type { Basis } from '../../reads/basis.ts'
import type { OwnMatter } from '../reads/matter-by-code.ts'
import { intakeWords } from '../words/words.ts'

/** A code in groups, for eyes, paper and the telephone. */
export const spokenCode = (code: string): string => (/^\d{16}$/.test(code) ? spokenReceipt(code) : code.replace(/(.{5})(?=.)/g, '$1 '))

/** Number and code, large, to copy, to print and to scan. */
export function Codes({ matter, code, page, baseUrl }: { matter: Pick<OwnMatter, 'number'>; code: string; page: Page; baseUrl: string }) {
  const words = intakeWords(page.locale).sent
  return (
    <div class="receipt">
      <p class="receipt-title">{page.place.name} · {words.receiptName}</p>
      <dl class="receipt-codes">
        <div><dt>{words.number}</dt><dd><Copy locale={page.locale}>{matter.number}</Copy></dd></div>
        <div><dt>{/^\d{16}$/.test(code) ? words.receipt : words.code}</dt><dd><Copy locale={page.locale}>{spokenCode(code)}</Copy></dd></div>
      </dl>
      <figure class="receipt-qr">
        <QrPicture text={`${baseUrl}/matters/follow?number=${matter.number}&code=${code}`} label={words.scan} size={144} />
        <figcaption>{words.scan}</figcaption>
      </figure>
    </div>
  )
}

/** Who has it and what comes next, with times. */
export function WhatNext({ matter, clocks, rules, page, now }: { matter: OwnMatter; clocks: readonly { readonly kind: string; readonly due_at: Date | null }[]; rules: Basis; page: Page; now: Date }) {
  const words = intakeWords(page.locale).sent
  const ordered = ['dispatch', 'return', 'sign-in', 'contact', 'handle', 'check', 'ask', 'review'].flatMap((kind) => clocks.filter((clock) => clock.kind === kind))
  return (
    <>
      <Facts items={[{ term: words.has, detail: matter.lead_name ?? words.nobody }]} />
      {ordered.length > 0 && (
        <Steps label={words.next} steps={ordered.map(({ kind, due_at }, index) => ({
          label: words.steps[kind] ?? kind, state: index === 0 ? 'current' as const : 'ahead' as const,
          note: kind === 'contact' && matter.reporter_id === null ? words.noContact : due_at ? <Until at={due_at} now={now} locale={page.locale} timezone={rules.days.timezone} /> : words.noCalendar,
        }))} />)}
    </>
  )
}
