import { availableParallelism } from 'node:os';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { readPersonal, type PersonalReading } from './read-personal.ts';

/** Requests that one thread takes at a time. */
const portion = 24;
/** Below this many requests a second thread starts too late to be of use. */
const worthAThread = 400;

/** After so many seconds without it the second thread is given up; it hands over some portions a second. */
const patience = 20;

type Text = { title: string; text: string };

/** What both threads hold: how many requests are taken, and how many portions the second one took and has handed over. */
export interface SharedWork { texts: readonly Text[]; counts: Int32Array; port: MessagePort }
const taken = 0;
const begun = 1;
const handedOver = 2;

/** What the second thread sends for a portion: its first request and the readings, or why there are none. */
type Sent = { from: number; readings: PersonalReading[] } | { from: number; problem: unknown };

/** Takes portions until none is left. */
function takeTurns({ texts, counts }: SharedWork, take: (from: number, until: number) => void): void {
  for (;;) {
    const from = Atomics.add(counts, taken, portion);
    if (from >= texts.length) return;
    take(from, Math.min(texts.length, from + portion));
  }
}

/** What the second thread does. */
export function workBeside(work: SharedWork): void {
  const { texts, counts, port } = work;
  // Told before a portion is taken, so that nobody waits in vain or goes without it.
  Atomics.add(counts, begun, 1);
  takeTurns(work, (from, until) => {
    let sent: Sent;
    try {
      sent = { from, readings: texts.slice(from, until).map(readPersonal) };
    } catch (problem) {
      sent = { from, problem };
    }
    port.postMessage(sent);
  });
  Atomics.add(counts, handedOver, 1);
  Atomics.notify(counts, handedOver);
}

/**
 * Begins to read many requests on a second thread, where there is a processor for it; whoever asks for the readings
 * takes part in what is left. A second thread that does not come up, or goes down, costs time and no answer.
 */
export function readPersonalBeside(texts: readonly Text[]): () => PersonalReading[] {
  if (texts.length < worthAThread || availableParallelism() < 2) return () => texts.map(readPersonal);
  const counts = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
  const { port1, port2 } = new MessageChannel();
  const plain = texts.map(({ title, text }) => ({ title, text }));
  const worker = new Worker(new URL('./second-thread.ts', import.meta.url), {
    workerData: { texts: plain, counts, port: port2 }, transferList: [port2], execArgv: [],
  });
  worker.on('error', () => undefined);
  worker.unref();
  return () => {
    const readings: PersonalReading[] = Array.from({ length: texts.length });
    const keep = (from: number, read: readonly PersonalReading[]) => read.forEach((reading, at) => { readings[from + at] = reading; });
    takeTurns({ texts: plain, counts, port: port1 }, (from, until) => keep(from, plain.slice(from, until).map(readPersonal)));
    for (let seconds = 0; seconds < patience && Atomics.load(counts, begun) > Atomics.load(counts, handedOver); seconds += 1) Atomics.wait(counts, handedOver, 0, 1000);
    for (let received = receiveMessageOnPort(port1); received; received = receiveMessageOnPort(port1)) {
      const sent = received.message as Sent;
      if ('problem' in sent) throw sent.problem;
      keep(sent.from, sent.readings);
    }
    port1.close();
    for (let at = 0; at < readings.length; at += 1) readings[at] ??= readPersonal(plain[at]!);
    return readings;
  };
}
