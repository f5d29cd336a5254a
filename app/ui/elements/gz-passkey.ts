import { registrationOptions, requestOptions, sentAssertion, sentAttestation, type RegistrationJson, type RequestJson } from './passkey-json.ts'
import { wordsIn } from './words.ts'

const base = '/api/auth/passkey'

/** Signs in with a passkey or registers one, over better-auth's passkey endpoints. */
class Passkey extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')
    const status = this.querySelector('[role=status]')
    if (button === null || status === null) return
    const words = wordsIn(this)
    if (!('credentials' in navigator) || typeof PublicKeyCredential === 'undefined') {
      status.textContent = words('unsupported')
      return
    }
    button.hidden = false
    button.addEventListener('click', async () => {
      button.disabled = true
      status.textContent = ''
      try {
        if (this.dataset['act'] === 'register') await register(this.dataset['name'])
        else await signIn()
        status.textContent = this.dataset['act'] === 'register' ? words('registered') : ''
        location.assign(this.dataset['next'] ?? '/')
      } catch (problem) {
        const name = problem instanceof DOMException ? problem.name : ''
        status.textContent = words(name === 'InvalidStateError' ? 'exists' : name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'failed')
        button.disabled = false
      }
    })
  }
}

async function signIn(): Promise<void> {
  const options = (await ask(`${base}/generate-authenticate-options`)) as RequestJson
  const credential = await navigator.credentials.get({ publicKey: requestOptions(options) })
  await tell(`${base}/verify-authentication`, { response: sentAssertion(credential as PublicKeyCredential) })
}

async function register(name: string | undefined): Promise<void> {
  const query = name === undefined ? '' : `?${new URLSearchParams({ name }).toString()}`
  const options = (await ask(`${base}/generate-register-options${query}`)) as RegistrationJson
  const credential = await navigator.credentials.create({ publicKey: registrationOptions(options) })
  await tell(`${base}/verify-registration`, { response: sentAttestation(credential as PublicKeyCredential), name })
}

async function ask(address: string): Promise<unknown> {
  return readAnswer(await fetch(address, { credentials: 'same-origin' }))
}

async function tell(address: string, body: unknown): Promise<unknown> {
  return readAnswer(await fetch(address, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }))
}

async function readAnswer(answer: Response): Promise<unknown> {
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`)
  return answer.json()
}

customElements.define('gz-passkey', Passkey)
