import type { Page } from '#ui/page'

/** How a page of the desk looks to its reader: whoever runs a council without a post gets the residents' navigation, since the desk's own places would turn them away. */
export const deskLook = (page: Page): { readonly kind: 'desk' | 'resident'; readonly wide: boolean } =>
  ({ kind: page.reader?.staff === true || page.reader?.takesIn === true || page.reader?.governs === true ? 'desk' : 'resident', wide: true })
