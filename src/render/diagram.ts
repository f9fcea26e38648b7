// A Mermaid fence → a figure with its drawing inlined.
import type { Diagram } from '../model/section.ts';
import { captionContent } from './caption.ts';
import { factOf, type Rules } from './context.ts';
import { escapeHtml, tag } from './html.ts';

export const diagramRules: Rules = {
  diagram: (token, context) => {
    const diagram = factOf<Diagram>(token);
    const result = context.typeset(diagram);
    const drawing =
      'html' in result ? result.html : `<pre class="missing"><code>${escapeHtml(diagram.code.value)}</code></pre>`;
    const caption = captionContent(context, diagram.label, escapeHtml(diagram.caption?.value ?? ''));
    return `${tag('figure', { id: diagram.label?.value, class: 'diagram' }, drawing + (caption && tag('figcaption', {}, caption)))}\n`;
  },
};
