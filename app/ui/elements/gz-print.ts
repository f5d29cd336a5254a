/** Turns the hint on how to print into a button that prints. */
class PrintButton extends HTMLElement {
  connectedCallback() {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button button-secondary'
    button.textContent = this.dataset['label'] ?? ''
    button.addEventListener('click', () => window.print())
    this.replaceChildren(button)
  }
}

customElements.define('gz-print', PrintButton)
