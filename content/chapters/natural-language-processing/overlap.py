from collections import Counter
from math import exp, log

def grams(s, n):
    return Counter(s[i:i + n] for i in range(len(s) - n + 1))

def matches(y, ref, n):
    return (grams(y, n) & grams(ref, n)).total()

def bleu(y, ref):
    total = 0
    for n in (1, 2, 3, 4):
        hits = matches(y, ref, n)
        if hits == 0:
            return 0.0
        total += log(hits / (len(y) - n + 1)) / 4
    return exp(min(0, 1 - len(ref) / len(y)) + total)

def rouge_n(y, ref, n):
    return matches(y, ref, n) / (len(ref) - n + 1)

def rouge_l(y, ref):
    row = [0] * (len(ref) + 1)  # 最长公共子序列，逐行计算
    for a in y:
        new = [0]
        for j, b in enumerate(ref):
            new.append(row[j] + 1 if a == b
                       else max(row[j + 1], new[j]))
        row = new
    return 2 * row[-1] / (len(y) + len(ref))

ref = "公司宣布将于三月关闭北京的工厂"
for y in (ref, "公司否认将于三月关闭北京的工厂",
          "该企业说北京那家厂三月份就停产",
          "的的的的的的的的"):
    scores = bleu(y, ref), rouge_n(y, ref, 2), rouge_l(y, ref)
    print(y, *(f"{s:.2f}" for s in scores))
