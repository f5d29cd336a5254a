import { Worker } from 'node:worker_threads'
import { finishInBackground } from '@gongzhi/opinion-map'
import { breatheNow } from '#platform/breathe'
import { type FoundGroups, groupsFound, type Search } from '../rules/find-groups.ts'

/** Fewer votes are searched sooner than a thread starts. */
const atOnce = 20_000

/** Finds groups in a thread of its own, so that pages are answered meanwhile; of few votes here, in short steps. */
export async function groupsAside(search: Search): Promise<FoundGroups> {
  if (search.voters.reduce((sum, { votes }) => sum + votes.length, 0) < atOnce) return finishInBackground(groupsFound(search), breatheNow)
  const worker = new Worker(new URL('./groups-thread.ts', import.meta.url), { workerData: search, execArgv: [] })
  try {
    return await new Promise<FoundGroups>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', (code) => { reject(new Error(`the thread that looked for groups ended with ${code}`)) })
    })
  } finally {
    await worker.terminate()
  }
}
