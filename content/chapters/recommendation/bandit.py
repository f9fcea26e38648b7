import numpy as np

D, LIVE, STEPS, LIFE = 6, 20, 3000, 400      # features, live articles

def simulate(choose, seed):
    rng = np.random.default_rng(seed)
    theta = rng.normal(size=D) / np.sqrt(D)
    new = lambda n: rng.normal(size=(n, D))
    articles, A, b, clicks = new(LIVE), np.eye(D), np.zeros(D), 0
    for t in range(STEPS):
        if t % (LIFE // LIVE) == 0:          # the oldest one expires
            articles = np.vstack([articles[1:], new(1)])
        x = articles * rng.choice([0.0, 1.0], size=D, p=[0.3, 0.7])
        inverse = np.linalg.inv(A)
        width = np.sqrt(np.einsum("id,de,ie->i", x, inverse, x))
        i = choose(x @ inverse @ b, width, rng)
        p = 1 / (1 + np.exp(2 - 1.5 * x[i] @ theta))
        r = float(rng.random() < p)
        A += np.outer(x[i], x[i])
        b += (r - 0.12) * x[i]
        clicks += r
    return clicks / STEPS

rules = {"random": lambda s, w, rng: rng.integers(len(s)),
         "greedy": lambda s, w, rng: int(np.argmax(s)),
         "ucb": lambda s, w, rng: int(np.argmax(s + 0.5 * w)),
         "too wide": lambda s, w, rng: int(np.argmax(s + 8 * w))}
for name, rule in rules.items():
    rates = [simulate(rule, seed) for seed in range(4)]
    print(f"{name:9s} {np.mean(rates):.3f}")
