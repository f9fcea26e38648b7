from collections import Counter
from math import exp, log

def grams(text, n):
    return Counter(text[i:i + n] for i in range(len(text) - n + 1))

def bleu(candidate, reference):
    total = 0
    for n in (1, 2, 3, 4):
        hits = (grams(candidate, n) & grams(reference, n)).total()
        if hits == 0:
            return 0.0
        total += log(hits / (len(candidate) - n + 1)) / 4
    return exp(min(0, 1 - len(reference) / len(candidate)) + total)

def rouge_l(a, b):
    best = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            best[i][j] = (best[i - 1][j - 1] + 1 if x == y
                          else max(best[i - 1][j], best[i][j - 1]))
    length = best[-1][-1]
    return 2 * length / (len(a) + len(b))

reference = "今天下午三点在二楼开会"
for candidate in ("今天下午三点在二楼开会吗", "今天下午两点在二楼开会",
                  "下午三点二楼开会", "开会在二楼今天下午三点"):
    print(candidate, f"{bleu(candidate, reference):.2f}",
          f"{rouge_l(candidate, reference):.2f}")
