// A copy's text → which stretches of it are Chinese, and which of its words are Latin abbreviations.
import { ABBREVIATION } from '../../resolve/sentence.ts';
import { takeBefore } from './characters.ts';

/** Sentence ends, quotes and brackets: what stands between them is of one language. */
const DIVIDERS = /[。！？；“”‘’「」『』"（）()《》]|[.!?](?= [A-Z])/g;
const CHINESE = /[\p{Script=Han}\ufdd3]/u;

/** Han, or a cross-reference, which reads as 图3-1. */
export function holdsChinese(text: string): boolean {
  return CHINESE.test(text);
}

/** For one text: whether the stretch around an offset holds Chinese. Stretches are judged once, when first asked for. */
export function chineseFinder(text: string): (offset: number) => boolean {
  let ends: number[] | undefined;
  let verdicts: boolean[] = [];
  return (offset) => {
    if (!ends) {
      ends = [...text.matchAll(DIVIDERS)].map(({ index }) => index + 1);
      ends.push(text.length + 1);
      verdicts = ends.map((end, index) => CHINESE.test(text.slice(ends?.[index - 1] ?? 0, end)));
    }
    return verdicts[countUpTo(ends, offset)] ?? false;
  };
}

/** How many of the ascending numbers are not above a limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the point at `offset` belongs to an abbreviation: et al., e.g., J. K. */
export function endsAbbreviation(text: string, offset: number): boolean {
  return ABBREVIATION.test(takeBefore(text, offset, 12));
}
