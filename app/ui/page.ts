export type Locale = 'zh-CN' | 'en'

/** What every page knows of its reader: built once per request by site.ts, handed to Layout. */
export interface Page {
  readonly locale: Locale
  readonly largePrint: boolean
  /** Path and query of this request, for the switches to come back to. */
  readonly path: string
  /** `matters` is false for staff who see no matters at the desk. */
  readonly reader: { readonly name: string; readonly staff: boolean; readonly unread: number; readonly matters?: boolean } | undefined
  /** The place that runs this installation; sample marks a demonstration (示例). */
  readonly place: { readonly name: string; readonly sample: boolean }
  /** The place's service phone, shown in the footer. */
  readonly phone: string | undefined
}
