/** `new` nobody has taken it up, `active` being worked on, `waiting` for somebody else, `done`, `late` past its time, `stopped` ended otherwise. */
export type StateTone = 'new' | 'active' | 'waiting' | 'done' | 'late' | 'stopped'

/** One shape per tone, so that no meaning hangs on colour alone; 16 by 16. */
export const stateShapes: Readonly<Record<StateTone, string>> = {
  new: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 2a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z',
  active: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 2v9a4.5 4.5 0 0 1 0-9z',
  waiting: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM5.5 5h1.8v6H5.5zM8.7 5h1.8v6H8.7z',
  done: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM6.9 11.4 3.9 8.3l1.3-1.3 1.7 1.8 3.8-4 1.3 1.3z',
  late: 'M8 1 15.5 14.5H.5zM7.1 5.5v4.5h1.8V5.5zM7.1 11v1.8h1.8V11z',
  stopped: 'M2 2h12v12H2zM4.5 7.1v1.8h7V7.1z',
}
