// Code and display formulas get a button that copies them, and what is copied from the text holds the TeX of formulas, not their glyphs.
// Loaded by `enhancements/copying.ts`.
import { element } from './dom/element.ts';

const WORDS = { code: '复制', formula: '复制 TeX', done: '已复制', failed: '没能复制' } as const;
const DONE_MILLISECONDS = 2000;

export function attachCopies(): void {
  for (const pre of document.querySelectorAll('main pre')) {
    // Without height, so that nothing moves.
    pre.before(
      element(
        'div',
        { class: 'copy-place' },
        makeButton(WORDS.code, () => pre.textContent ?? ''),
      ),
    );
  }
  offerFormulas();
  document.addEventListener('copy', copyTex);
}

/** One button that goes to the formula with the pointer or the focus: hundreds would be in a keyboard's way. */
function offerFormulas(): void {
  let formula: Element | null = null;
  const button = makeButton(WORDS.formula, () => (formula && readTex(formula)) ?? '');
  const goTo = (target: unknown) => {
    const found = target instanceof Element ? target.closest('main .formula') : null;
    if (!found || found === formula || readTex(found) === undefined) return;
    formula = found;
    found.append(button);
  };
  document.addEventListener('pointerover', ({ target }) => goTo(target));
  document.addEventListener('focusin', ({ target }) => goTo(target));
  goTo(document.querySelector('main .formula:hover'));
}

function makeButton(words: string, read: () => string): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'copy' }, words);
  button.addEventListener('click', () => {
    const say = (said: string) => {
      button.replaceChildren(element('span', { role: 'status' }, said));
      setTimeout(() => button.replaceChildren(words), DONE_MILLISECONDS);
    };
    navigator.clipboard.writeText(read()).then(
      () => say(WORDS.done),
      () => say(WORDS.failed),
    );
  });
  return button;
}

function readTex(formula: Element): string | undefined {
  return formula.querySelector('annotation')?.textContent?.trim();
}

/** Where a formula is selected in part it counts as a whole. */
function copyTex(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData || event.target instanceof HTMLInputElement) return;
  const range = selection.getRangeAt(0).cloneRange();
  const [start, end] = [formulaOf(range.startContainer), formulaOf(range.endContainer)];
  if (start) range.setStartBefore(start);
  if (end) range.setEndAfter(end);
  const copied = range.cloneContents();
  const formulas = copied.querySelectorAll('.katex');
  if (formulas.length === 0) return;
  for (const formula of formulas) {
    const mark = formula.closest('.katex-display') ? '$$' : '$';
    formula.replaceWith(`${mark}${readTex(formula) ?? ''}${mark}`);
  }
  for (const button of copied.querySelectorAll('.copy')) button.remove();
  const blocks = copied.querySelectorAll('p, li, h1, h2, h3, h4, .formula, figure, tr');
  for (const block of blocks) block.append('\n');
  event.clipboardData.setData('text/plain', copied.textContent?.trim() ?? '');
  event.preventDefault();
}

function formulaOf(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest('.katex') ?? null;
}
