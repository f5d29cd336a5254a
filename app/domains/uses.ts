/**
 * Who may lean on whom. Order matters: a room stands after the rooms it uses.
 * Imports, foreign keys, the order of migrations and the map in ARCHITECTURE.md are all checked against this list.
 */
export const uses = {
  transparency: [],
  territory: ['transparency'],
  people: ['territory', 'transparency'],
  notifications: ['people', 'territory', 'transparency'],
  'public-notices': ['notifications', 'people', 'territory', 'transparency'],
  matters: ['notifications', 'people', 'territory', 'transparency'],
  ballots: ['public-notices', 'notifications', 'people', 'territory', 'transparency'],
  deliberation: ['ballots', 'matters', 'public-notices', 'notifications', 'people', 'territory', 'transparency'],
  'open-data': ['matters', 'notifications', 'people', 'territory', 'transparency'],
} as const satisfies Record<string, readonly string[]>

export type Room = keyof typeof uses
