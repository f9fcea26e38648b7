from math import comb, log2

def metrics(ranks, k=10):
    n = len(ranks)
    return (sum(r <= k for r in ranks) / n, sum(1 / r for r in ranks) / n,
            sum(1 / log2(1 + r) for r in ranks if r <= k) / n)

def sampled_hit(rank, n, m, k=10):
    p = (rank - 1) / n
    return sum(comb(m, x) * p ** x * (1 - p) ** (m - x) for x in range(k))

A, B = [1, 1, 40, 400], [3, 8, 9, 10]
for name, ranks in (("A", A), ("B", B)):
    print(name, " ".join(f"{v:.3f}" for v in metrics(ranks)))
for m in (100, 1000, 10000):
    print(m, " ".join(f"{sampled_hit(r, 10000, m):.3f}"
                      for r in (11, 101, 1001)))
