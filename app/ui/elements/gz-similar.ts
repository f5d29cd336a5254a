import { make } from './words.ts'

interface Similar {
  readonly href: string
  readonly title: string
  readonly note?: string
}

/**
 * While a person writes what is wrong, shows public matters that say something similar. Asks data-src?q=…&lng=…&lat=… which
 * answers {matters: [{href, title, note?}]}; silent when there is nothing or no network.
 */
class SimilarMatters extends HTMLElement {
  #asked = ''
  #timer = 0
  #abort = new AbortController()

  connectedCallback() {
    const form = this.closest('form')
    const source = this.dataset['src']
    if (form === null || source === undefined) return
    this.setAttribute('aria-live', 'polite')
    const names = (this.dataset['fields'] ?? 'title').split(' ')
    form.addEventListener('input', () => {
      window.clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => void this.#ask(form, source, names), 600)
    })
  }

  disconnectedCallback() {
    window.clearTimeout(this.#timer)
    this.#abort.abort()
  }

  async #ask(form: HTMLFormElement, source: string, names: string[]) {
    const answers = new FormData(form)
    const said = (name: string) => {
      const value = answers.get(name)
      return typeof value === 'string' ? value.trim() : ''
    }
    const query = new URLSearchParams({ q: names.map(said).join(' ').trim() })
    for (const name of (this.dataset['with'] ?? 'lng lat').split(' ')) if (said(name) !== '') query.set(name, said(name))
    const question = query.toString()
    if ((query.get('q') ?? '').length < 4 || question === this.#asked) return
    this.#asked = question
    this.#abort.abort()
    this.#abort = new AbortController()
    try {
      const answer = await fetch(`${source}?${question}`, { headers: { accept: 'application/json' }, signal: this.#abort.signal })
      if (!answer.ok) return
      const { matters } = (await answer.json()) as { matters: Similar[] }
      this.#show(matters)
    } catch {
      // A newer question overtook this one, or there is no network; the form works without.
    }
  }

  #show(matters: readonly Similar[]) {
    if (matters.length === 0) {
      this.replaceChildren()
      return
    }
    const box = make('div', 'notice')
    const body = make('div', 'notice-body')
    const list = make('ul', 'similar-list')
    for (const matter of matters.slice(0, 3)) {
      const item = make('li')
      const link = make('a', '', matter.title)
      link.href = matter.href
      link.target = '_blank'
      link.rel = 'noopener'
      item.append(link)
      if (matter.note !== undefined) item.append(make('span', 'soft', ` ${matter.note}`))
      list.append(item)
    }
    body.append(make('p', 'notice-title', this.dataset['heading']), list)
    box.append(body)
    this.replaceChildren(box)
  }
}

customElements.define('gz-similar', SimilarMatters)
