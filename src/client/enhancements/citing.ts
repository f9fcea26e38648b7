// What cites a single paragraph is loaded when a reader first does something, on pages that can be cited.
import { atFirstSign, load } from '../dom/later.ts';

type Citing = typeof import('../citing.ts');

export function offerCiting(): void {
  const box = document.querySelector<HTMLElement>('.citing');
  if (box) atFirstSign((event) => void load<Citing>('citing').then(({ attachCiting }) => attachCiting(box, event)));
}
