// `kanben refs`: the commands about a book's references.
import type { CommandGroup } from './command.ts';

export const REFS: CommandGroup = {
  help: `用法：kanben refs <命令> [选项]

书中文献的命令。书不在当前文件夹或其中的 content 时，用 --book 文件夹 指明。

命令：
  add     查到一篇文献，写进书里
  audit   重新查询登记机构，看锁文件与著录是否属实
  export  写成 BibTeX、CSL-JSON 或 RIS
  fmt     整理文献文件的次序与写法
  import  导入 BibTeX、CSL-JSON、RIS 文件
  list    列出文献
  verify  向登记机构核对文献，记下它们的回答

kanben refs <命令> --help 显示该命令的帮助。
`,
  commands: new Map([
    ['add', async () => (await import('./refs/add.ts')).ADD],
    ['audit', async () => (await import('./refs/audit.ts')).AUDIT],
    ['export', async () => (await import('./refs/export.ts')).EXPORT],
    ['fmt', async () => (await import('./refs/fmt.ts')).FMT],
    ['import', async () => (await import('./refs/import.ts')).IMPORT],
    ['list', async () => (await import('./refs/list.ts')).LIST],
    ['verify', async () => (await import('./refs/verify.ts')).VERIFY],
  ]),
};
