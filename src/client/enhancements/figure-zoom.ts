// Each figure gets a button that shows it alone on the whole screen, and so does a click on its drawing. What shows it is loaded then.
import { element } from '../dom/element.ts';
import { load } from '../dom/later.ts';

type FigureZoom = typeof import('../figure-zoom.ts');

const DRAWING = ':is(svg, img)';

export function offerFigureZoom(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('.prose figure')) {
    const drawing = figure.querySelector<HTMLElement>(`:scope > ${DRAWING}, :scope > .figure-box > ${DRAWING}`);
    if (!drawing) continue;
    const name = figure.querySelector('figcaption .number')?.textContent ?? '图';
    const button = element('button', { type: 'button', class: 'zoom-button', 'aria-label': `放大${name}` }, '放大');
    const open = () => {
      // Where focus returns to.
      button.focus({ preventScroll: true });
      void load<FigureZoom>('figure-zoom').then(({ showFigure }) => showFigure(drawing, name));
    };
    button.addEventListener('click', open);
    drawing.addEventListener('click', open);
    figure.append(button);
  }
}
