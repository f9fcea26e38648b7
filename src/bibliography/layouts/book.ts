// 图书: 作者. 书名[M]. 译者，译. 版次. 地：社，年：页. A book without author opens with its editors.
import { type Draft, editionArea, editorArea, openingArea, titleArea, translatorArea, volumeText } from '../draft.ts';
import type { Area } from '../entry.ts';
import { bookImprint } from '../imprint.ts';

export function layOutBook(draft: Draft): readonly Area[] {
  return [
    openingArea(draft),
    titleArea(draft, 'M', volumeText(draft)),
    translatorArea(draft),
    draft.record.author === undefined ? [] : editorArea(draft),
    editionArea(draft),
    bookImprint(draft),
  ];
}
