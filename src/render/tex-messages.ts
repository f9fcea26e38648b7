// What KaTeX says is wrong with a formula → the same in Chinese.

/** First match wins; `$1`… stand for what the pattern caught. */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/^Undefined control sequence: (.*)$/s, '未定义的命令 $1'],
  [/^No such environment: (.*)$/s, '没有名为 $1 的环境'],
  [/^Mismatch: \\begin\{(.*)\} matched by \\end\{(.*)\}$/s, '\\begin{$1} 却以 \\end{$2} 结束'],
  [/^Double superscript$/, '连续两个上标：请用花括号分组'],
  [/^Double subscript$/, '连续两个下标：请用花括号分组'],
  [/^Expected '\\right', got .*$/s, '\\left 没有配对的 \\right'],
  [/^Expected '}', got 'EOF'$/, '缺少右花括号 }'],
  [/^Expected 'EOF', got '}'$/, '多余的右花括号 }'],
  [/^Expected 'EOF', got '&'$/, '对齐符 & 只能用在 aligned、cases、矩阵等环境里'],
  [/^Expected 'EOF', got '#'$/, '井号要写成 \\#'],
  [/^Expected 'EOF', got '(.*)'$/s, '这里不该出现 $1'],
  [/^Expected (?:& or )?\\\\ or \\cr or \\end$/, '环境没有结束：缺少 \\end'],
  [/^Expected '(.*)', got 'EOF'$/s, '公式没有写完：缺少 $1'],
  [/^Expected '(.*)', got '(.*)'$/s, '这里应是 $1，而不是 $2'],
  [/^Expected group after '(.*)'$/s, '$1 后面缺少内容'],
  [/^Expected group as (.*)$/s, '缺少 $1 所要的内容'],
  [/^Extra }$/, '多余的右花括号 }'],
  [/^Unexpected end of input in a macro argument.*$/s, '命令的参数没有写完'],
  [/^Too many expansions.*$/s, '宏展开的次数太多：它可能在不断地展开自己'],
  [/^Can't use function '\$' in math mode$/, '公式里不能再有 $'],
  [/^Can't use function '(.*)' in math mode$/s, '$1 不能用在公式里，只能用在 \\text{} 里'],
  [/^Can't use function '(.*)' in text mode$/s, '$1 不能用在 \\text{} 里'],
  [/^Got function '(.*)' with no arguments as (.*)$/s, '$1 不能直接作 $2：请加花括号'],
  [/^Got function '(.*)' with no arguments$/s, '$1 缺少参数'],
  [/^\\middle without preceding \\left$/, '\\middle 之前没有 \\left'],
  [/^Invalid (?:delimiter|delimiter type) '(.*?)'.*$/s, '$1 不能作定界符'],
  [/^Invalid color: '(.*)'$/s, '颜色 $1 无效'],
  [/^Invalid (?:size|unit): '(.*)'.*$/s, '尺寸 $1 无效'],
  [/^Limit controls must follow a math operator$/, '\\limits 只能跟在运算符后面'],
  [/^Multiple \\tag$/, '一个公式只能有一个 \\tag'],
  [/^\\tag works only in display equations$/, '\\tag 只能用在独立的公式里'],
  [/^\{(.*)\} can be used only in display mode\.$/s, '环境 $1 只能用在独立的公式里'],
  [/^Too many tab characters: &$/, '一行里的 & 太多'],
  [/^\\verb ended by end of line.*$/s, '\\verb 没有结束'],
  [/^Unexpected character: '(.*)'$/s, '公式里不能有字符 $1'],
];

/** `raw` is KaTeX's message without its position. */
export function explainTexError(raw: string): string {
  for (const [pattern, chinese] of MESSAGES) {
    if (pattern.test(raw)) return raw.replace(pattern, chinese);
  }
  return `公式无法排版：${raw}`;
}
