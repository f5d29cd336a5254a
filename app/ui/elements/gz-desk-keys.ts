import { make, wordsIn } from './words.ts'

/** Keyboard for the rows of the page's tables: j k move, x selects, o and Enter open, e edits, / searches, ? explains. */
class DeskKeys extends HTMLElement {
  #row: HTMLTableRowElement | undefined
  #help = make('dialog', 'keys-help')

  connectedCallback() {
    const words = wordsIn(this)
    const button = make('button', 'button button-quiet keys-open', words('open'))
    button.type = 'button'
    button.addEventListener('click', () => this.#help.showModal())
    this.append(button, this.#help)
    this.#explain(words)
    document.addEventListener('keydown', this.#press)
    document.addEventListener('change', this.#count)
    this.#count()
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#press)
    document.removeEventListener('change', this.#count)
  }

  #explain(words: (key: string) => string) {
    const list = make('dl', 'facts keys-list')
    for (const [key, word] of [['j', 'next'], ['k', 'previous'], ['x', 'select'], ['Enter / o', 'enter'], ['e', 'edit'], ['/', 'search'], ['?', 'help']] as const) {
      const pair = make('div', 'fact')
      const term = make('dt')
      term.append(make('kbd', '', key))
      pair.append(term, make('dd', '', words(word)))
      list.append(pair)
    }
    const form = make('form')
    form.method = 'dialog'
    form.append(make('button', 'button button-primary', words('close')))
    const title = make('h2', '', words('title'))
    title.id = 'keys-title'
    this.#help.setAttribute('aria-labelledby', title.id)
    this.#help.append(title, list, form)
  }

  #press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || this.#help.open) return
    const target = event.target
    if (target instanceof HTMLElement && target.closest('input:not([type=checkbox]), select, textarea, [contenteditable]') !== null) return
    if (event.key === 'Enter') {
      // A focused link or button keeps its own Enter.
      if (target instanceof HTMLElement && target.closest('a, button, summary') !== null) return
      this.#open('href')
    } else if (event.key === 'j') this.#move(1)
    else if (event.key === 'k') this.#move(-1)
    else if (event.key === 'o') this.#open('href')
    else if (event.key === 'e') this.#open('editHref')
    else if (event.key === 'x') this.#select()
    else if (event.key === '?') this.#help.showModal()
    else if (event.key === '/') document.querySelector<HTMLInputElement>('input[type=search]')?.focus()
    else return
    event.preventDefault()
  }

  #rows(): HTMLTableRowElement[] {
    return [...document.querySelectorAll<HTMLTableRowElement>('tbody tr[data-href]')]
  }

  #move(step: number) {
    const rows = this.#rows()
    const at = rows.findIndex((row) => row === this.#row || (this.#row === undefined && row.classList.contains('is-current')))
    const next = rows[Math.max(0, Math.min(rows.length - 1, at === -1 ? (step > 0 ? 0 : rows.length - 1) : at + step))]
    if (next === undefined) return
    this.#row?.classList.remove('is-focused')
    this.#row = next
    next.classList.add('is-focused')
    next.scrollIntoView({ block: 'nearest' })
    next.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true })
  }

  #open(key: 'href' | 'editHref') {
    const href = this.#row?.dataset[key]
    if (href !== undefined) location.assign(href)
  }

  #select() {
    const box = this.#row?.querySelector<HTMLInputElement>('input[type=checkbox]')
    if (box === null || box === undefined) return
    box.checked = !box.checked
    box.dispatchEvent(new Event('change', { bubbles: true }))
  }

  #count = () => {
    const chosen = document.querySelectorAll('td.cell-select input:checked').length
    for (const label of document.querySelectorAll<HTMLElement>('[data-selected]')) {
      label.dataset['plain'] ??= label.textContent ?? ''
      label.textContent = chosen === 0 ? label.dataset['plain'] : wordsIn(this)('selected').replace('%', String(chosen))
    }
  }
}

customElements.define('gz-desk-keys', DeskKeys)
