import type { Page } from 'playwright-core'

/** One way of sending a form of a page: where to, and with what a hurried person would fill in. */
export interface SentForm {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
  /** Names of its fields for files. */
  readonly files: readonly string[]
  /** What tells it from other forms to the same address: hidden fields and buttons that are no keys or versions. */
  readonly deed: string
}

/** Every form of a page that changes something, once for each of its named buttons, filled in with something plausible. */
export function formsIn(browser: Page, html: string, path: string, day: string): Promise<SentForm[]> {
  return browser.evaluate(({ html, path, day }) => {
    const page = new DOMParser().parseFromString(html, 'text/html'), sent: { action: string; fields: Record<string, string>; files: string[]; deed: string }[] = []
    for (const form of page.querySelectorAll('form[method=post]')) {
      const fields: Record<string, string> = {}, files: string[] = [], deeds: string[] = []
      for (const field of page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input[name], textarea[name], select[name]')) {
        if (field.form !== form && field.getAttribute('form') !== form.id) continue
        const { name } = field, type = field.getAttribute('type') ?? field.tagName.toLowerCase(), value = field.getAttribute('value') ?? ''
        if (field instanceof HTMLSelectElement) fields[name] = (field.querySelector('option[selected][value]:not([value=""])') ?? field.querySelector('option[value]:not([value=""])'))?.getAttribute('value') ?? ''
        else if (type === 'checkbox' || type === 'radio') { if (!(name in fields)) fields[name] = value || 'on' }
        else if (type === 'file') files.push(name)
        else if (type === 'hidden') { fields[name] = value; if (/^[a-z-]{2,20}$/.test(value)) deeds.push(`${name}=${value}`) }
        else if (value !== '') fields[name] = value
        else fields[name] = type === 'date' ? day : type === 'datetime-local' ? `${day}T10:00` : type === 'time' ? '10:00' : type === 'number' ? (field.getAttribute('min') ?? '1') : field.textContent || '试一试'
      }
      const action = form.getAttribute('action') ?? path, named = [...form.querySelectorAll('button[name]')], others = [...form.querySelectorAll('button:not([name])')]
      for (const button of [...named, ...others.slice(0, 1)]) {
        const name = button.getAttribute('name'), value = button.getAttribute('value') ?? ''
        sent.push({ action: button.getAttribute('formaction') ?? action, fields: { ...fields, ...(name && { [name]: value }) }, files, deed: [...deeds, ...(name ? [`${name}=${value.replace(/[0-9a-f-]{36}/g, ':id')}`] : [])].join('&') })
      }
    }
    return sent
  }, { html, path, day })
}
