import { make } from './words.ts'

const prefix = 'gz-draft:'
/** Milliseconds; what lay longer is somebody else's or forgotten. */
const longest = 7 * 24 * 3600 * 1000
/** Never kept on the device: who the person is stays out of a browser that others may use. */
const personal = /^(tel|email|password|file|hidden)$/

/**
 * Keeps what is being written on this device until it is sent. Personal fields (telephone, e-mail, passwords, anything with an
 * autocomplete of a person's name or address, anything marked data-personal) are never kept.
 */
class FormDraft extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    if (form === null) return
    const key = `${prefix}${this.dataset['key'] ?? location.pathname}`
    const answered = this.ownerDocument.getElementById('errors') !== null
    // After an error the server has sent back what was typed: newer than anything kept here.
    const draft = answered ? undefined : read(key)
    if (draft !== undefined && fill(form, draft)) this.#tell(form, key)
    let timer = 0
    form.addEventListener('input', () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => write(key, form), 400)
    })
    form.addEventListener('submit', () => {
      window.clearTimeout(timer)
      forget(key)
    })
    form.append(make('p', 'soft small', this.dataset['kept']))
  }

  #tell(form: HTMLFormElement, key: string) {
    const notice = make('div', 'notice')
    const body = make('div', 'notice-body')
    const discard = make('button', 'button button-quiet', this.dataset['discard'])
    notice.setAttribute('role', 'status')
    discard.type = 'button'
    discard.addEventListener('click', () => {
      forget(key)
      form.reset()
      notice.remove()
    })
    body.append(make('p', 'notice-title', this.dataset['restored']), discard)
    notice.append(body)
    this.prepend(notice)
  }
}

type Kept = Record<string, string[]>

function fields(form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] {
  return [...form.elements].filter((field): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement => {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)) return false
    return field.name !== '' && !personal.test(field.type) && !/name|address|bday|tel|email/.test(field.autocomplete) && field.closest('[data-personal]') === null
  })
}

function isPick(field: Element): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')
}

function write(key: string, form: HTMLFormElement): void {
  const kept: Kept = {}
  for (const field of fields(form)) {
    const values = (kept[field.name] ??= [])
    if (isPick(field) ? field.checked : field.value !== '') values.push(field.value)
  }
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), kept }))
  } catch {
    // Storage is full or forbidden: writing goes on without a net.
  }
}

function read(key: string): Kept | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? 'null') as { at: number; kept: Kept } | null
    if (stored === null) return undefined
    if (Date.now() - stored.at < longest) return stored.kept
    localStorage.removeItem(key)
  } catch {
    forget(key)
  }
  return undefined
}

/** Puts kept answers into empty fields; true when something changed. */
function fill(form: HTMLFormElement, kept: Kept): boolean {
  let changed = false
  for (const field of fields(form)) {
    const values = kept[field.name]
    if (values === undefined) continue
    if (isPick(field)) {
      const checked = values.includes(field.value)
      changed ||= field.checked !== checked
      field.checked = checked
    } else if (values[0] !== undefined && field.value !== values[0]) {
      field.value = values[0]
      changed = true
    }
  }
  return changed
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Storage is forbidden, so nothing was kept either.
  }
}

customElements.define('gz-form-draft', FormDraft)
