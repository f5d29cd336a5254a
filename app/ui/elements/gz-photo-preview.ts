import { make } from './words.ts'

/** Bytes; what the server refuses anyway, said before a slow upload. */
const largest = 10 * 1024 * 1024

/** Shows what was chosen as small pictures, each with a button that takes it out again. */
class PhotoPreview extends HTMLElement {
  #list = make('ul', 'photos')
  #said = make('p', 'soft')
  #addresses: string[] = []

  connectedCallback() {
    const input = this.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null || this.contains(this.#list)) return
    this.#said.setAttribute('role', 'status')
    this.append(this.#said, this.#list)
    input.addEventListener('change', () => this.#show(input))
    this.#show(input)
  }

  disconnectedCallback() {
    this.#forget()
  }

  #forget() {
    for (const address of this.#addresses) URL.revokeObjectURL(address)
    this.#addresses = []
  }

  #show(input: HTMLInputElement) {
    this.#forget()
    const files = [...(input.files ?? [])]
    this.#said.textContent = files.length === 0 ? '' : (this.dataset['chosen'] ?? '').replace('%', String(files.length))
    this.#list.replaceChildren(...files.map((file) => this.#item(input, file)))
  }

  #item(input: HTMLInputElement, file: File): HTMLLIElement {
    const item = make('li')
    const picture = make('img')
    const address = URL.createObjectURL(file)
    this.#addresses.push(address)
    picture.src = address
    picture.alt = file.name
    item.append(picture)
    if (file.size > largest) item.append(make('p', 'photo-caption photo-large', this.dataset['large']))
    const remove = make('button', 'photo-remove', this.dataset['remove'])
    remove.type = 'button'
    remove.setAttribute('aria-label', `${this.dataset['remove'] ?? ''} ${file.name}`)
    remove.addEventListener('click', () => {
      const rest = new DataTransfer()
      for (const other of input.files ?? []) if (other !== file) rest.items.add(other)
      input.files = rest.files
      this.#show(input)
      input.focus()
    })
    item.append(remove)
    return item
  }
}

customElements.define('gz-photo-preview', PhotoPreview)
