import { parentPort, workerData } from 'node:worker_threads'
import { finish } from '@gongzhi/opinion-map'
import { groupsFound, type Search } from '../rules/find-groups.ts'

// What runs in the thread of `groupsAside`: one search from its beginning to its end.
parentPort?.postMessage(finish(groupsFound(workerData as Search)), [])
