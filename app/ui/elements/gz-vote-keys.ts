import { make, wordsIn } from './words.ts'

/** Keys 1, 2, 3 press the buttons of the form inside, in their order; says so beneath them. Not while somebody types. */
class VoteKeys extends HTMLElement {
  connectedCallback() {
    // Where fingers are the only pointer there is rarely a keyboard to tell of.
    if (matchMedia('(hover: hover)').matches) this.append(make('p', 'soft', wordsIn(this)('hint')))
    document.addEventListener('keydown', this.#press)
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#press)
  }

  #press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return
    if (event.target instanceof HTMLElement && event.target.closest('input:not([type=hidden]), select, textarea, [contenteditable]') !== null) return
    const button = this.querySelectorAll<HTMLButtonElement>('button[type=submit]')[Number(event.key) - 1]
    if (!button || !/^[1-9]$/.test(event.key)) return
    event.preventDefault()
    button.click()
  }
}

customElements.define('gz-vote-keys', VoteKeys)
