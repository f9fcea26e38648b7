// What copies code and TeX is loaded when a reader first does something: until then nobody can want it.
import { atFirstSign, load } from '../dom/later.ts';

type Copying = typeof import('../copying.ts');

export function offerCopies(): void {
  if (!document.querySelector('main :is(pre, .katex)')) return;
  atFirstSign(() => void load<Copying>('copying').then(({ attachCopies }) => attachCopies()));
}
