// 网页、数据集、程序、预印本: 作者. 题名[DS/OL]. V1.0. 平台（2025-01-10）[2026-08-01]. The date is that of the last change.
import { formatDay } from '../dates.ts';
import {
  accessDate,
  containerArea,
  type Draft,
  openingArea,
  type TypeMark,
  titleArea,
  translatorArea,
} from '../draft.ts';
import { type Area, textArea } from '../entry.ts';
import { cleanText } from '../field-text.ts';
import { arxivVersion } from '../preprint.ts';

/** The standard names no platform for a page: its author or its address says where it stands. */
export function layOutWebPage(draft: Draft): readonly Area[] {
  return layOut(draft, 'EB', '', 'changing');
}

export function layOutDataset(draft: Draft): readonly Area[] {
  return layOut(draft, 'DS', platformOf(draft), 'changing');
}

/** A program takes an access date only when nothing else dates it. */
export function layOutSoftware(draft: Draft): readonly Area[] {
  return layOut(draft, 'CP', platformOf(draft), draft.record.issued === undefined ? 'changing' : 'fixed');
}

/** The 2015 edition knows no preprints; they are 电子公告 there. */
export function layOutPreprint(draft: Draft): readonly Area[] {
  const mark = draft.style.edition === 2015 ? 'EB' : 'PP';
  return layOut(draft, mark, draft.preprint?.repository ?? '', 'changing');
}

function layOut(draft: Draft, mark: TypeMark, platform: string, access: 'changing' | 'fixed'): readonly Area[] {
  const day = formatDay(draft.record.issued);
  const date = (day === '' ? '' : draft.marks.open + day + draft.marks.close) + accessDate(draft, access);
  return [
    openingArea(draft),
    titleArea(draft, mark),
    translatorArea(draft),
    textArea(versionText(draft)),
    containerArea(draft, platform, date),
  ];
}

function versionText({ record, preprint }: Draft): string {
  const version = cleanText(record.version) || (preprint === undefined ? '' : arxivVersion(preprint));
  return version.replace(/^v?(?=\d)/i, 'V');
}

function platformOf({ record }: Draft): string {
  return cleanText(record.publisher ?? record['container-title']);
}
