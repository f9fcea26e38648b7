// What copies code and TeX is loaded when a reader first moves, touches or types: until then nobody can want it.
import { load } from '../dom/later.ts';

type Copying = typeof import('../copying.ts');

const SIGNS = ['pointermove', 'pointerdown', 'keydown'] as const;

export function offerCopies(): void {
  if (!document.querySelector('main :is(pre, .katex)')) return;
  const begin = () => {
    for (const sign of SIGNS) removeEventListener(sign, begin);
    void load<Copying>('copying').then(({ attachCopies }) => attachCopies());
  };
  for (const sign of SIGNS) addEventListener(sign, begin, { passive: true });
}
