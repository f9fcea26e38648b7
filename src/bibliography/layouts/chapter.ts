// 图书中的析出文献: 作者. 题名[M]. 译者，译//所在图书作者. 书名：第1卷. 版次. 地：社，年：页.
import {
  authorArea,
  containerArea,
  type Draft,
  editionArea,
  openingArea,
  titleArea,
  translatorArea,
  volumeText,
} from '../draft.ts';
import { type Area, openHost } from '../entry.ts';
import { bookImprint } from '../imprint.ts';

export function layOutChapter(draft: Draft): readonly Area[] {
  const { record } = draft;
  const volume = volumeText(draft);
  return [
    ...openHost([openingArea(draft), titleArea(draft, 'M'), translatorArea(draft)]),
    authorArea(draft, record['container-author'] ?? record.editor),
    containerArea(draft, record['container-title'], volume === '' ? '' : draft.marks.colon + volume),
    editionArea(draft),
    bookImprint(draft),
  ];
}
