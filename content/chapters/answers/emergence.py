import math, random

def midpoint(k):
    return 0 - math.log(2 ** (1 / k) - 1)

for k in (1, 10, 30):
    print(k, f"{midpoint(k):.3f}", f"{math.log(k / math.log(2)):.3f}")

random.seed(0)
k, n = 30, 50
for s in range(7):
    q = 1 / (1 + math.exp(-s))
    right = [sum(random.random() < q for _ in range(k))
             for _ in range(n)]
    whole = sum(r == k for r in right)
    print(s, whole, f"{q**k:.4f}", f"{(1 - q**k)**n:.3f}",
          f"{sum(right) / (k * n):.3f}")

for n in (50, 500):
    p = 1 - 2 ** (-1 / n)
    q = p ** (1 / k)
    print(n, f"{p:.4f}", f"{math.log(q / (1 - q)):.2f}")
