// 会议论文: 作者. 题名[C]//编者. 会议录名. 地：社，年：页. Without place and publisher: //会议名称，年：页.
import { authorArea, containerArea, type Draft, openingArea, titleArea, translatorArea, volumeText } from '../draft.ts';
import { type Area, openHost } from '../entry.ts';
import { afterName, bookImprint, hasNoImprint } from '../imprint.ts';

export function layOutConferencePaper(draft: Draft): readonly Area[] {
  const { record } = draft;
  const volume = volumeText(draft);
  const part = volume === '' ? '' : draft.marks.colon + volume;
  const meetingOnly = hasNoImprint(record);
  return [
    ...openHost([openingArea(draft), titleArea(draft, 'C'), translatorArea(draft)]),
    authorArea(draft, record.editor),
    containerArea(draft, hostTitle(draft), meetingOnly ? part + afterName(draft, draft.year) : part),
    meetingOnly ? [] : bookImprint(draft),
  ];
}

function hostTitle({ record }: Draft): string | undefined {
  return record['container-title'] ?? record['event-title'];
}
