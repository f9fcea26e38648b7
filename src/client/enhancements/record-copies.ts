// The button beside the records of an entry: puts the first of them, as its file holds it, on the clipboard. Without scripts there is no
// button, and the files remain.

const SHOWN_FOR = 2000;

export function offerRecordCopies(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('.records > button') : null;
    const link = button?.parentElement?.querySelector<HTMLAnchorElement>('a[download]');
    if (button && link) void copyRecord(button, link.href);
  });
}

async function copyRecord(button: HTMLButtonElement, address: string): Promise<void> {
  const words = button.textContent;
  // A second click while the answer shows would take the answer for the words.
  button.disabled = true;
  button.textContent = (await copyFile(address)) ? '已复制' : '没有复制成';
  setTimeout(() => {
    button.textContent = words;
    button.disabled = false;
  }, SHOWN_FOR);
}

/** Whether it is on the clipboard: there may be no network, or no permission. */
async function copyFile(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return false;
    await navigator.clipboard.writeText(await answer.text());
    return true;
  } catch {
    return false;
  }
}
