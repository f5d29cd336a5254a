export type Locale = 'zh-CN' | 'en'

/** What a reader's posts let them do at the desk, for the links of its navigation. */
export interface DeskWork {
  /** False for staff who see no matters at the desk. */
  readonly matters?: boolean
  /** Has a part in councils, meetings, votes, elections or public notices. */
  readonly governs?: boolean
  /** False for posts that administer nothing and audit nothing. */
  readonly administers?: boolean
  /** Write down what somebody tells them; also neighbour heads, who see no queue. */
  readonly takesIn?: boolean
  /** Report what they find on a walk. */
  readonly patrols?: boolean
}

/** What every page knows of its reader: built once per request by site.ts, handed to Layout. */
export interface Page {
  readonly locale: Locale
  readonly largePrint: boolean
  /** Path and query of this request, for the switches to come back to. */
  readonly path: string
  readonly reader: ({ readonly name: string; readonly staff: boolean; readonly unread: number } & DeskWork) | undefined
  /** The place that runs this installation; sample marks a demonstration (示例). */
  readonly place: { readonly name: string; readonly sample: boolean }
  /** The place's service phone, shown in the footer. */
  readonly phone: string | undefined
}
