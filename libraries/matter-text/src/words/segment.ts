import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { domainTerms } from './domain-terms.ts';
import { fold, isHan } from './fold.ts';

// Loading the dictionary takes a quarter of a second: only when first needed.
let jieba: Jieba | undefined;
let words: Map<string, number> | undefined;

function segmenter(): Jieba {
  if (jieba) return jieba;
  jieba = Jieba.withDict(dict);
  jieba.loadDict(Buffer.from([...domainTerms].map(term => `${term} 20000 n`).join('\n') + '\n'));
  return jieba;
}

/** Cuts text into words, with the words of this domain added to the dictionary; nothing is lost or changed. */
export function cutWords(text: string): string[] {
  return segmenter().cut(text, false);
}

/**
 * How usual a word is in the dictionary; words of the domain count as very
 * usual, what is no word as 0.
 */
export function usualness(word: string): number {
  if (domainTerms.has(word)) return 20000;
  words ??= new Map(new TextDecoder().decode(dict).split('\n').map(line => {
    const gap = line.indexOf(' ');
    return [line.slice(0, gap), parseInt(line.slice(gap + 1), 10)];
  }));
  return words.get(word) ?? 0;
}

/** True for a word that the dictionary or the domain knows as one. */
export function isKnownWord(text: string): boolean {
  return usualness(text) > 0;
}

const empty = new Set(('的 了 是 在 有 和 就 都 也 还 不 没 没有 我 我们 你 你们 他 她 他们 它 这 那 这个 那个 一个 请 请问 能 能不能 要 把 被 让 给 到 从 去 来 上 下 里 中 ' +
  '与 及 或 等 很 太 又 再 才 吧 吗 呢 啊 呀 嘛 着 过 说 对 为 以 于 之 其 所 该 此 个 位 月 日 年 号 点 天 时 分 元 电话 手机 反映 来电 来电人 市民 希望 建议 要求 问题 解决 已 已经 现在 昨天 今天 ' +
  '女士 先生 大爷 大妈 阿姨 老师 居民 业主 社区 小区 家 人 几 好 快 天天 每天 多 大 小 一 两 三').split(' '));

/** Keeps the words that carry meaning. */
export function withMeaning(words: readonly string[]): string[] {
  return words.filter(word => !empty.has(word) && (isHan(word) || /[\p{L}\p{N}]/u.test(word)));
}

/** The words that carry meaning, folded. */
export function contentWords(text: string): string[] {
  return withMeaning(cutWords(fold(text)));
}
