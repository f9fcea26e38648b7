// Colours of the light style sheets, for what is drawn outside of them: icons, cards, and the frame that systems put around a page.

export const PAPER = '#fdfcf8';
export const INK = '#22201c';
export const SOFT_INK = '#5d574d';
export const SEAL = '#9c2f20';
