// A number → a valid book of a hundred sections that cites so many references, each of another work, two hundred in a file.
const SECTIONS = 100;
const IN_FILE = 200;

const SURNAMES =
  'Abbott Barron Chandra Delgado Eriksen Fischer Garcia Hoang Ivanova Jansen Kowalski Larsen Moreau Novak'.split(' ');
const GIVEN = ['Ada', 'Boris', 'Chiara', 'Dmitri', 'Elena', 'Farid', 'Greta', 'Hugo', 'Irene', 'Jonas', 'Karim'];
const TOPICS = ['calibration', 'retrieval', 'alignment', 'compression', 'translation', 'segmentation', 'forecasting'];
const SENTENCE =
  '基础模型先在来源广泛的数据上训练，再经由适配用于许多任务；训练与评测应使用互不相交的样本，否则得到的分数会偏高。';

/** Path → text of every file of the book. */
export function generateManyReferences(count: number): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const slugs = Array.from({ length: SECTIONS }, (_, index) => `s${index}`);
  files.set(
    'book.yaml',
    'title: 许多文献\nauthors: [{name: 林青}]\ndate: 2026-08-01\nparts:\n  - title: 全部\n    chapters: [c]\n',
  );
  files.set('chapters/c/index.md', `---\nid: sec-c\ntitle: 一章\nsections: [${slugs.join(', ')}]\n---\n\n开头。\n`);
  for (const [index, slug] of slugs.entries()) {
    const keys = Array.from({ length: Math.ceil(count / SECTIONS) }, (_, row) => row * SECTIONS + index).filter(
      (key) => key < count,
    );
    files.set(
      `chapters/c/${slug}.md`,
      `---\nid: sec-${slug}\ntitle: 第${index + 1}项比较\n---\n\n${keys.map(writeParagraph).join('\n\n')}\n`,
    );
  }
  for (let first = 0; first < count; first += IN_FILE) {
    const records = Array.from({ length: Math.min(IN_FILE, count - first) }, (_, index) => writeRecord(first + index));
    files.set(`references/r${String(first).padStart(5, '0')}.yaml`, records.join('\n'));
  }
  return files;
}

function keyOf(index: number): string {
  return `w${String(index).padStart(5, '0')}`;
}

function writeParagraph(index: number): string {
  const formula = index % 5 === 0 ? `第${index}组的损失为$L_{${index}}$，` : '';
  return `${SENTENCE}${formula}结果见文献[-@${keyOf(index)}]，又见[@${keyOf(index)}, p. ${1 + (index % 90)}]。`;
}

/** In turn a journal article, a conference paper, a preprint, a book and a Chinese article. */
function writeRecord(index: number): string {
  const names = Array.from({ length: 1 + (index % 6) }, (_, place) => writeName(index * 3 + place));
  const year = 2008 + (index % 17);
  const topic = TOPICS[index % TOPICS.length];
  const written = [
    () =>
      `  type: article-journal\n  title: Study ${index} of ${topic} in large systems\n  author:\n${names.join('\n')}\n  issued: ${year}\n  container-title: Annals of Slow Motion\n  volume: "${year - 1990}"\n  issue: "${1 + (index % 12)}"\n  page: "${index + 1}-${index + 19}"\n  language: en\n  DOI: 10.5555/asm.x${index}`,
    () =>
      `  type: paper-conference\n  title: "Case ${index}: ${topic} under shift"\n  author:\n${names.join('\n')}\n  issued: ${year}\n  container-title: Proceedings of the ${year} Conference on Patience\n  page: "${index + 1}-${index + 9}"\n  publisher: Slow Press\n  language: en`,
    () =>
      `  type: article\n  title: "Note ${index} on ${topic}"\n  author:\n${names.join('\n')}\n  issued: ${2016 + (index % 9)}\n  publisher: arXiv\n  language: en\n  custom:\n    arxiv: "${16 + (index % 9)}05.${String(index).padStart(5, '0')}"\n    evidence: {source: 公开文件索引检索, scope: full record}`,
    () =>
      `  type: book\n  title: Handbook ${index} of ${topic}\n  author:\n${names.join('\n')}\n  issued: ${year}\n  publisher-place: London\n  publisher: Slow Press\n  language: en`,
    () =>
      `  type: article-journal\n  title: 第${index}组样本上的适配方法\n  author: [{family: 林, given: 青}, {family: 周, given: 远}, {family: 陈, given: 明月}]\n  issued: ${year}\n  container-title: 智能学报\n  volume: ${year - 1980}\n  issue: ${1 + (index % 6)}\n  page: ${index + 1}-${index + 9}`,
  ][index % 5];
  return `- id: ${keyOf(index)}\n${written?.()}\n`;
}

function writeName(index: number): string {
  return `    - {family: ${SURNAMES[index % SURNAMES.length]}, given: ${GIVEN[index % GIVEN.length]}}`;
}
