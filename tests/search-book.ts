// A rendered site → the corpus that its worker would search, read from the files that the browser would load.
import { type Answer, answerQuestion } from '../src/client/search/answer.ts';
import { addShard, type Corpus, createCorpus } from '../src/client/search/corpus.ts';
import { createFold } from '../src/client/search/fold.ts';
import { type Manifest, readVariants, type Shard } from '../src/client/search/shard.ts';
import type { SiteOutput } from '../src/outputs/site/render-site.ts';

export type SearchFiles = { readonly manifest: string; readonly shards: readonly string[] };

export function findSearchFiles({ files, pages }: SiteOutput): SearchFiles {
  const address = /data-search-index="[^"]*(assets\/[^"]*)"/.exec(pages[0]?.html ?? '')?.[1];
  const read = (path: string | undefined) => String(files.find((file) => file.path === path)?.content);
  const manifest = read(address);
  return { manifest, shards: (JSON.parse(manifest) as Manifest).shards.map((name) => read(`assets/${name}`)) };
}

export function loadCorpus({ manifest, shards }: SearchFiles): Corpus {
  const corpus = createCorpus(createFold(readVariants((JSON.parse(manifest) as Manifest).variants)));
  for (const shard of shards) addShard(corpus, JSON.parse(shard) as Shard);
  return corpus;
}

/** Everything that is found, nothing left for “more”. */
export function answerWhole(corpus: Corpus, query: string): Answer {
  const opened = corpus.pages.map(({ address }) => address);
  return answerQuestion(corpus, { query, sections: opened.length, opened });
}
