from math import comb, log2

N, SAMPLES, K = 10_000, 100, 10       # other items, sampled ones, cut-off
systems = {"A": {1: 0.10, 2001: 0.90},     # rank: share of the users
           "B": {201: 1.00}}

def binomial(theta, m):
    return [comb(m, x) * theta ** x * (1 - theta) ** (m - x)
            for x in range(m + 1)]

def hit(rank):
    return float(rank <= K)

def ndcg(rank):
    return 1 / log2(1 + rank) if rank <= K else 0.0

def sampled(metric, rank, m):
    weights = binomial((rank - 1) / N, m)
    return sum(w * metric(1 + x) for x, w in enumerate(weights))

for name, ranks in systems.items():
    for metric in (hit, ndcg):
        full = sum(share * metric(r) for r, share in ranks.items())
        few = sum(share * sampled(metric, r, SAMPLES)
                  for r, share in ranks.items())
        print(name, f"{metric.__name__:4s} {full:.3f} {few:.3f}")
