// A code of the YAML library → Chinese message and hint.
import type { ErrorCode } from 'yaml';

const MESSAGES: { readonly [code in ErrorCode]?: readonly [message: string, hint: string] } = {
  ALIAS_PROPS: ['别名（*名称）上不能再加标记', '直接写出内容，不用别名'],
  BAD_ALIAS: ['别名（*名称）写得不对', '以 * 或 & 开头的文字要加引号'],
  BAD_COLLECTION_TYPE: ['类型标记（!!…）与内容不符', '删去类型标记'],
  BAD_DIRECTIVE: ['以 % 开头的行是无法识别的指令', '删去这一行；以 % 开头的文字要加引号'],
  BAD_DQ_ESCAPE: ['双引号里的反斜杠转义无法识别', '改用单引号，单引号里的反斜杠就是反斜杠'],
  BAD_INDENT: ['缩进不对，或方括号、花括号没有闭合', '同一层的内容左对齐，下一层多缩进两个空格；括号要成对'],
  BAD_PROP_ORDER: ['标记的位置不对', '删去 & 或 ! 开头的标记；这样开头的文字要加引号'],
  BAD_SCALAR_START: ['文字不能以这个符号开头', '把整段文字放进引号'],
  BLOCK_AS_IMPLICIT_KEY: ['一行里出现了两个“: ”', '含冒号加空格的文字要加引号'],
  BLOCK_IN_FLOW: ['方括号或花括号里不能用缩进写法', '括号里用逗号分隔各项'],
  KEY_OVER_1024_CHARS: ['键太长', '键后面的冒号也许写漏或写错了'],
  MISSING_CHAR: ['缺少一个符号：引号或括号没有闭合，或冒号、逗号写漏了', '引号和括号要成对；冒号、逗号后面空一格'],
  MULTILINE_IMPLICIT_KEY: ['键不能跨行', '检查上一行是否漏了冒号、引号或缩进'],
  MULTIPLE_ANCHORS: ['一处有多个 & 标记', '删去 & 标记；以 & 开头的文字要加引号'],
  MULTIPLE_DOCS: ['一个文件里只能有一份 YAML 文档', '删去多余的“---”'],
  MULTIPLE_TAGS: ['一处有多个类型标记（!…）', '删去类型标记'],
  NON_STRING_KEY: ['键必须是文字', '给键加上引号'],
  TAB_AS_INDENT: ['缩进用了制表符', '改用空格缩进'],
  TAG_RESOLVE_FAILED: ['不支持这个类型标记（!…）', '删去类型标记；以 ! 开头的文字要加引号'],
  UNEXPECTED_TOKEN: ['这里出现了不该有的内容', '检查缩进、引号、括号和“- ”是否写对'],
};

/** Message and hint for any code, known or not. */
export function describeSyntaxError(code: ErrorCode): readonly [message: string, hint: string] {
  return MESSAGES[code] ?? ['不是合法的 YAML', '检查缩进、引号和冒号'];
}
