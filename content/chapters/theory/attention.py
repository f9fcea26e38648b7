import math, random

def dot(a, b):
    return sum(x * y for x, y in zip(a, b))

def attention(Q, K, V, causal=False):
    rows = []
    for i, q in enumerate(Q):
        s = [dot(q, k) / math.sqrt(len(q)) for k in K]
        if causal:
            s = [x if j <= i else -math.inf for j, x in enumerate(s)]
        e = [math.exp(x - max(s)) for x in s]
        w = [x / sum(e) for x in e]
        rows.append((w, [dot(w, column) for column in zip(*V)]))
    return rows

Q = K = [[1, 0], [0, 1], [1, 1]]
V = [[4, 0], [0, 4], [2, 2]]
for causal in (False, True):
    for row in attention(Q, K, V, causal):
        print(*([round(x, 2) for x in part] for part in row))

def normal(d):
    return [random.gauss(0, 1) for _ in range(d)]

random.seed(0)
for d in (16, 64, 256):
    s = [dot(normal(d), normal(d)) for _ in range(20000)]
    print(d, round(dot(s, s) / len(s), 1))
