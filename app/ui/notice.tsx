import type { Child } from 'hono/jsx'
import { telLink } from './footer.tsx'
import { Icon, type IconName } from './icon.tsx'
import { wordsFor } from './locale.ts'
import type { Locale } from './page.ts'

export type NoticeTone = 'info' | 'warn' | 'danger' | 'done'

const icons: Readonly<Record<NoticeTone, IconName>> = { info: 'info', warn: 'warn', danger: 'warn', done: 'check' }

export interface NoticeProps {
  tone?: NoticeTone
  title?: Child
  children?: Child
  /** Read out at once when the page opens: for the outcome of what the person just did. */
  announce?: boolean
  id?: string
}

export function Notice({ tone = 'info', title, children, announce, id }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={announce === true ? (tone === 'danger' ? 'alert' : 'status') : undefined} id={id}>
      <Icon name={icons[tone]} />
      <div class="notice-body">
        {title !== undefined && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}

export interface EmergencyCall {
  readonly number: string
  /** Who answers: 火警, 燃气抢修. */
  readonly label: string
}

/** Danger that cannot wait for a form: whom to ring, as big as it gets. */
export function EmergencyNotice({ title, calls, children, locale }: { title: Child; calls: readonly EmergencyCall[]; children?: Child; locale?: Locale | undefined }) {
  const { emergency } = wordsFor(locale)
  return (
    <section class="emergency" role="alert">
      <p class="emergency-title"><Icon name="warn" />{title}</p>
      {children}
      <ul class="emergency-calls">
        {calls.map((call) => (
          <li>
            <a class="emergency-call" href={telLink(call.number)}>
              <Icon name="phone" />
              <span class="emergency-number">{emergency.call(call.number)}</span>
              <span>{call.label}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
