/** A photograph that was re-encoded and kept: only its pixels are left of what was sent. */
export interface KeptPhoto {
  readonly digest: string
  readonly smallDigest: string
  readonly width: number
  readonly height: number
}
