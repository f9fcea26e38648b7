// A line in the settings: whether the book can be read without a network, and a button where the reader has to say so first.
import { element } from '../dom/element.ts';

export type OfflineState = 'keeping' | 'kept' | 'failed' | 'saving data';

const WORDS: Readonly<Record<OfflineState, string>> = {
  keeping: '正在把全书存到本机，存好以后不联网也能读。',
  kept: '全书已存到本机，不联网也能阅读和搜索。',
  failed: '没能把全书存到本机，下次打开网页时再试。',
  'saving data': '浏览器正在节省流量，全书没有存到本机。',
};

/** `keep`: what the button does, where there is one. */
export function openStatus(): (state: OfflineState, keep?: () => void) => void {
  const line = element('div', { class: 'offline-state', role: 'status' });
  document.querySelector('.settings')?.append(line);
  return (state, keep) => {
    line.replaceChildren(WORDS[state]);
    if (!keep) return;
    const button = element('button', { type: 'button' }, '仍然存下');
    button.addEventListener('click', keep);
    line.append(' ', button);
  };
}
