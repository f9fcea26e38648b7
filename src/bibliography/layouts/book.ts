// 图书: 作者. 书名[M]. 译者，译. 版次. 地：社，年：页. A book without author opens with its editors.
import { authorArea, type Draft, editionArea, editorArea, titleArea, translatorArea, volumeText } from '../draft.ts';
import type { Area } from '../entry.ts';
import { bookImprint } from '../imprint.ts';

export function layOutBook(draft: Draft): readonly Area[] {
  const { author, editor } = draft.record;
  return [
    authorArea(draft, author ?? editor),
    titleArea(draft, 'M', volumeText(draft)),
    translatorArea(draft),
    author === undefined ? [] : editorArea(draft),
    editionArea(draft),
    bookImprint(draft),
  ];
}
