import { Hono } from 'hono'
import type { Page } from '#ui/page'
import type { Context } from './context.ts'
import type { Settings } from './settings.ts'

/** What every handler finds in `c.var`. */
export interface Variables {
  readonly context: Context
  readonly page: Page
  readonly settings: Settings
  readonly requestId: string
  /** Address of the reader's machine, for rate limits only; it is never stored with an act. */
  readonly address: string
}

/** A router whose handlers find the act's surroundings in `c.var.context`. */
export const routes = () => new Hono<{ Variables: Variables }>()
