import type { Child } from 'hono/jsx'

export interface SubmitProps {
  children: Child
  name?: string
  value?: string
  tone?: 'primary' | 'secondary' | 'danger' | 'quiet'
  /** The form it belongs to, when it stands outside. */
  form?: string
  formaction?: string
  /** Sends without the browser's own checks: "go back", "save for later". */
  unchecked?: boolean
  disabled?: boolean
  describedBy?: string
}

export function Submit({ children, tone = 'primary', unchecked, describedBy, ...rest }: SubmitProps) {
  return <button type="submit" class={`button button-${tone}`} formnovalidate={unchecked} aria-describedby={describedBy} {...rest}>{children}</button>
}

/** Buttons side by side, one below another on a phone. */
export function Buttons({ children }: { children: Child }) {
  return <div class="buttons">{children}</div>
}

/** A link that looks like a button, for going somewhere rather than changing something. */
export function ButtonLink({ href, children, tone = 'secondary' }: { href: string; children: Child; tone?: 'primary' | 'secondary' | 'quiet' }) {
  return <a class={`button button-${tone}`} href={href}>{children}</a>
}
