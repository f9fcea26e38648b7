// Sizes in pixels → how many times as large as it was drawn a figure is shown.

export type Size = { readonly width: number; readonly height: number };

const FACTOR = 1.25;
const [SMALLEST, LARGEST] = [0.1, 8];

/** All of it, without blowing up what is small beyond what is pleasant. */
export function fitScale(natural: Size, room: Size): number {
  return clamp(Math.min(room.width / natural.width, room.height / natural.height, 4));
}

/** All of it, unless its words could then not be read: as it was drawn, and to be scrolled. */
export function firstScale(natural: Size, room: Size): number {
  return Math.max(1, fitScale(natural, room));
}

export function nextScale(scale: number, how: 'larger' | 'smaller'): number {
  return clamp(how === 'larger' ? scale * FACTOR : scale / FACTOR);
}

function clamp(scale: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, scale));
}
