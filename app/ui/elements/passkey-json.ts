/** Between WebAuthn's bytes and the base64url of its JSON form; browsers before 2024 have no conversion of their own. */

interface CredentialJson {
  readonly id: string
  readonly type: 'public-key'
  readonly transports?: AuthenticatorTransport[]
}

export interface RegistrationJson {
  readonly challenge: string
  readonly rp: PublicKeyCredentialRpEntity
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string }
  readonly pubKeyCredParams: PublicKeyCredentialParameters[]
  readonly timeout?: number
  readonly excludeCredentials?: readonly CredentialJson[]
  readonly authenticatorSelection?: AuthenticatorSelectionCriteria
  readonly attestation?: AttestationConveyancePreference
}

export interface RequestJson {
  readonly challenge: string
  readonly rpId?: string
  readonly timeout?: number
  readonly allowCredentials?: readonly CredentialJson[]
  readonly userVerification?: UserVerificationRequirement
}

export function registrationOptions(json: RegistrationJson): PublicKeyCredentialCreationOptions {
  return {
    rp: json.rp,
    user: { ...json.user, id: bytes(json.user.id) },
    challenge: bytes(json.challenge),
    pubKeyCredParams: json.pubKeyCredParams,
    ...defined({ timeout: json.timeout, authenticatorSelection: json.authenticatorSelection, attestation: json.attestation }),
    excludeCredentials: (json.excludeCredentials ?? []).map(descriptor),
  }
}

export function requestOptions(json: RequestJson): PublicKeyCredentialRequestOptions {
  return {
    challenge: bytes(json.challenge),
    ...defined({ timeout: json.timeout, rpId: json.rpId, userVerification: json.userVerification }),
    ...(json.allowCredentials === undefined || json.allowCredentials.length === 0 ? {} : { allowCredentials: json.allowCredentials.map(descriptor) }),
  }
}

export function sentAttestation(credential: PublicKeyCredential) {
  const response = credential.response as AuthenticatorAttestationResponse
  return {
    ...sentCommon(credential),
    response: {
      clientDataJSON: base64url(response.clientDataJSON),
      attestationObject: base64url(response.attestationObject),
      transports: typeof response.getTransports === 'function' ? response.getTransports() : [],
    },
  }
}

export function sentAssertion(credential: PublicKeyCredential) {
  const response = credential.response as AuthenticatorAssertionResponse
  return {
    ...sentCommon(credential),
    response: {
      clientDataJSON: base64url(response.clientDataJSON),
      authenticatorData: base64url(response.authenticatorData),
      signature: base64url(response.signature),
      userHandle: response.userHandle === null ? undefined : base64url(response.userHandle),
    },
  }
}

function sentCommon(credential: PublicKeyCredential) {
  return {
    id: credential.id,
    rawId: base64url(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
  }
}

function descriptor(json: CredentialJson): PublicKeyCredentialDescriptor {
  return { id: bytes(json.id), type: json.type, ...defined({ transports: json.transports }) }
}

function defined<T extends Record<string, unknown>>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [Key in keyof T]?: Exclude<T[Key], undefined> }
}

export function bytes(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/').padEnd(Math.ceil(text.length / 4) * 4, '='))
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
}

export function base64url(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}
