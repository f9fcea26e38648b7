from collections import Counter
from math import exp, log

def grams(text, n):
    return Counter(text[i:i + n] for i in range(len(text) - n + 1))

def matches(candidate, reference, n):
    return (grams(candidate, n) & grams(reference, n)).total()

def bleu(candidate, reference, top=4):
    total = 0
    for n in range(1, top + 1):
        hits = matches(candidate, reference, n)
        if hits == 0:
            return 0.0
        total += log(hits / (len(candidate) - n + 1)) / top
    short = min(0, 1 - len(reference) / len(candidate))
    return exp(short + total)

def rouge_n(candidate, reference, n):
    return matches(candidate, reference, n) / (len(reference) - n + 1)

def rouge_l(candidate, reference):
    row = [0] * (len(reference) + 1)
    for a in candidate:
        row = [0] + [best for best in step(row, a, reference)]
    p, r = row[-1] / len(candidate), row[-1] / len(reference)
    return 2 * p * r / (p + r)

def step(row, a, reference):
    left = 0
    for j, b in enumerate(reference, 1):
        left = row[j - 1] + 1 if a == b else max(row[j], left)
        yield left

reference = "公司宣布将于三月关闭北京的工厂"
for candidate in ("公司宣布将于三月关闭北京的工厂",
                  "公司否认将于三月关闭北京的工厂",
                  "该企业说北京那家厂三月份就停产",
                  "的的的的的的的的"):
    print(candidate, f"{bleu(candidate, reference):.2f}",
          f"{rouge_n(candidate, reference, 2):.2f}",
          f"{rouge_l(candidate, reference):.2f}")
