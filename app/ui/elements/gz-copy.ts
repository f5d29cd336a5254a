import { make } from './words.ts'

/** Adds a button that copies the text inside. */
class Copy extends HTMLElement {
  connectedCallback() {
    if (this.querySelector('button') !== null) return
    const text = (this.textContent ?? '').trim()
    const button = make('button', 'copy-button', this.dataset['copy'])
    const said = make('span', 'copy-said')
    button.type = 'button'
    said.setAttribute('role', 'status')
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text)
        said.textContent = this.dataset['copied'] ?? ''
      } catch {
        said.textContent = this.dataset['failed'] ?? ''
      }
    })
    this.append(' ', button, ' ', said)
  }
}

customElements.define('gz-copy', Copy)
