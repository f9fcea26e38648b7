// A page that a search result leads to, `?mark=…#anchor`: shows and marks the passage, and takes the words out of the address.
import { load } from '../dom/later.ts';

type PassageMark = typeof import('../passage-mark.ts');

export function showPassage(): void {
  const { search, hash, pathname } = location;
  if (!/[?&](?:mark|formula)=/.test(search)) return;
  history.replaceState(history.state, '', pathname + hash);
  void load<PassageMark>('passage-mark').then(({ markPassage }) => markPassage(search, hash));
}
