// `kanben schema`: writes the JSON Schemas that editors bind to the YAML files of a book.
import { join } from 'node:path';
import { writeJsonSchemas } from '../../schemas/json-schemas.ts';
import { showText } from '../check/display-text.ts';
import { writeFileWhole } from '../disk.ts';
import type { Command } from './command.ts';

export const SCHEMA: Command = {
  help: `用法：kanben schema [文件夹]

把 book.yaml、文件头、术语表与文献的 JSON Schema 写到文件夹，默认 schemas/json。
`,
  options: {},
  run: ({ folder = join('schemas', 'json') }) => {
    const schemas = writeJsonSchemas();
    for (const [name, text] of schemas) writeFileWhole(join(folder, name), text);
    process.stdout.write(`已写出 ${schemas.size} 个文件：${showText(folder)}\n`);
    return 0;
  },
};
