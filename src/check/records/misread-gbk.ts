// Text in UTF-8 that was read as GBK (鐨勬槸 for 的是) → what it was. Chinese holds hardly any of the characters that this makes.
import type { Garbled } from './garbled.ts';

/** The commonest of them; but for one, none stands in ten thousand titles of Chinese journals. */
const TYPICAL =
  /[涓鐨殑鍙浠鍒鏈鍚勬勫缁竴涔鐢璁璇浜澶鍏鏁鏄杩暟鍑瀹嶅浣槸鏂庢鏍笉鍥骞妯寰鏃笌垎湁勭瀷鍦鎹鍐鍔鐩閲灏忓搴勮瀵閫诲嬪粌浼鍗姣鎴哄鎵敤鎺鎶鏉勪绉兘嶆熷姝庡瑰囨杈嚭缃嗗銆锛鈥娣瀛︿︾︽]/gu;
const RUN = /[^\p{ASCII}]{2,}/gu;
const MIN_TYPICAL = 2;

export function findMisreadGbk(text: string): Garbled[] {
  if ((text.match(TYPICAL)?.length ?? 0) < MIN_TYPICAL) return [];
  const bytes = listGbk();
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const meant = readUtf8([...run].map((character) => bytes.get(character)));
    return meant === undefined ? [] : [{ start: index, end: index + run.length, meant }];
  });
}

/** A character whose bytes no longer come in threes was lost: the rest may still be told. */
function readUtf8(codes: readonly (readonly number[] | undefined)[]): string | undefined {
  if (codes.some((code) => code === undefined)) return undefined;
  const text = new TextDecoder().decode(Uint8Array.from(codes.flatMap((code) => code ?? [])));
  const isWhole = !text.includes('\ufffd');
  return isWhole && /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text) ? text : undefined;
}

/** Character → its bytes in GBK. */
function listGbk(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly number[]>([['€', [0x80]]]);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && [...character].length === 1) codes.set(character, [lead, trail]);
    }
  return codes;
}
