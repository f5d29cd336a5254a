import { make, wordsIn } from './words.ts'

/**
 * A map that moves, in place of the picture inside, once the person asks for it or scrolls to it. Leaflet comes with it, by
 * dynamic import; without tiles it draws boundaries on neutral ground.
 */
class PlaceMapElement extends HTMLElement {
  #opened = false

  connectedCallback() {
    const words = wordsIn(this)
    const tools = make('div', 'place-map-tools')
    const open = make('button', 'button button-secondary', words('open'))
    open.type = 'button'
    open.addEventListener('click', () => void this.#open(tools, true))
    tools.append(open)
    this.append(tools)
    if (this.dataset['visible'] === undefined) return
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      seen.disconnect()
      void this.#open(tools, false)
    })
    seen.observe(this)
  }

  async #open(tools: HTMLElement, asked: boolean) {
    if (this.#opened) return
    this.#opened = true
    const words = wordsIn(this)
    const status = make('p', 'soft', words('loading'))
    status.setAttribute('role', 'status')
    tools.replaceChildren(status)
    try {
      const [{ drawMap }] = await Promise.all([import('./place-map/draw-map.ts'), this.#stylesheet()])
      const plain = [...this.children].filter((child) => child !== tools && child.tagName !== 'SCRIPT')
      const frame = make('div', 'place-map-frame')
      this.insertBefore(frame, tools)
      await drawMap({ host: this, frame, tools, status, words })
      for (const child of plain) child.remove()
      if (asked) frame.querySelector<HTMLElement>('.leaflet-container')?.focus()
    } catch {
      this.querySelector('.place-map-frame')?.remove()
      status.textContent = words('failed')
    }
  }

  #stylesheet(): Promise<void> {
    const href = this.dataset['css']
    if (href === undefined || document.querySelector(`link[href="${href}"]`) !== null) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      link.href = href
      link.addEventListener('load', () => resolve())
      link.addEventListener('error', () => reject(new Error('no stylesheet')))
      // First, so that the site's own stylesheet has the last word.
      document.head.prepend(link)
    })
  }
}

customElements.define('gz-place-map', PlaceMapElement)
