/** Asks the server again and shows how far the work is, until the page no longer has a bar; then goes where the page now is. */
class Progress extends HTMLElement {
  #timer = 0

  connectedCallback() {
    const every = Math.max(1, Number(this.dataset['every'] ?? 3)) * 1000
    this.#timer = window.setInterval(() => void this.#ask(), every)
  }

  disconnectedCallback() {
    window.clearInterval(this.#timer)
  }

  async #ask() {
    if (document.hidden) return
    const href = this.dataset['href'] ?? location.href
    try {
      const answer = await fetch(href, { headers: { accept: 'text/html' } })
      if (!answer.ok) return
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('gz-progress .progress-live')
      const shown = this.querySelector('.progress-live')
      if (next === null || answer.redirected) {
        window.clearInterval(this.#timer)
        location.replace(answer.url)
      } else shown?.replaceWith(document.adoptNode(next))
    } catch {
      // No network just now: the next question may get through.
    }
  }
}

customElements.define('gz-progress', Progress)
