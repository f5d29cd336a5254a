/** The one topic that reaches a contact before the address is confirmed. */
export const contactAdded = 'notifications.contact-added'

/** A call that an administrator makes to try a webhook. */
export const pinged = 'notifications.pinged'

/** Whether one of the patterns fits: a topic, `room.*`, or `*`. */
export const listensTo = (patterns: readonly string[], topic: string): boolean =>
  patterns.some((pattern) => pattern === '*' || pattern === topic || (pattern.endsWith('.*') && topic.startsWith(pattern.slice(0, -1))))

export const isTopicPattern = (text: string): boolean => /^(\*|[a-z-]+\.(\*|[a-z-]+))$/.test(text)
