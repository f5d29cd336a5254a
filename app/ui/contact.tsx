import type { Child } from 'hono/jsx'
import { telLink } from './footer.tsx'
import { Icon } from './icon.tsx'

export interface ContactProps {
  /** Name of the person or office as published. */
  name: Child
  /** What they answer for: 第三网格网格员. */
  post?: Child
  phone?: string | undefined
  href?: string | undefined
  note?: Child
}

/** Who answers for something, and the number to ring. */
export function Contact({ name, post, phone, href, note }: ContactProps) {
  return (
    <div class="contact">
      <div>
        <p class="contact-name">{href === undefined ? name : <a href={href}>{name}</a>}</p>
        {post !== undefined && <p class="contact-post">{post}</p>}
        {note !== undefined && <p class="contact-post">{note}</p>}
      </div>
      {phone !== undefined && <a class="contact-phone" href={telLink(phone)}><Icon name="phone" />{phone}</a>}
    </div>
  )
}
