// How a figure on the whole screen looks: pages need not carry what most readers never open.

const STYLES = `
.zoom { flex-direction: column; width: 100%; max-width: none; height: 100dvh; max-height: none; padding: 0; color: var(--ink); background: var(--paper); border: 0; }
.zoom[open] { display: flex; }
.zoom-bar { display: flex; align-items: center; gap: .5rem; padding: .5rem .75rem; border-bottom: 1px solid var(--line); font-size: 1rem; }
.zoom-bar output { margin-inline-end: auto; color: var(--ink-soft); font-variant-numeric: tabular-nums; }
.zoom figure { flex: 1; min-height: 0; margin: 0; }
.zoom-view { display: grid; height: 100%; overflow: auto; overscroll-behavior: contain; }
.zoom-view:focus-visible { outline-offset: -3px; }
.zoom-view > * { max-width: none; margin: auto; }
.zoom button { min-width: 2.75rem; min-height: 2.75rem; padding: 0 1rem; font: 1rem/1 var(--font-sans); color: var(--ink); background: var(--paper); border: 1px solid var(--line-strong); border-radius: 2px; cursor: pointer; }
@media (max-width: 30rem) { .zoom button { padding: 0 .7rem; } }
@media print { .zoom { display: none !important; } }
`;

/** Once for each page. */
export function adoptStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  document.adoptedStyleSheets.push(sheet);
}
