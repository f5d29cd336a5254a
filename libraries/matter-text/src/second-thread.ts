import { workerData } from 'node:worker_threads';
import { workBeside, type SharedWork } from './shared-work.ts';

workBeside(workerData as SharedWork);
