import itertools
import numpy as np

rng = np.random.default_rng(1)
n = 4
joint = rng.dirichlet(np.ones(2 ** n)).reshape((2,) * n)

def conditional(x, t, seen):
    """p(x_t | x_seen)，由联合分布求和得到。"""
    def marginal(fixed):
        return joint[tuple(x[i] if i in fixed else slice(None)
                           for i in range(n))].sum()
    return marginal(seen | {t}) / marginal(seen)

def masked_term(x, k):
    """遮去 k 个位置，各位置对数条件概率之和的平均。"""
    sets = list(itertools.combinations(range(n), k))
    return np.mean([sum(np.log(conditional(x, t, set(range(n)) - set(m)))
                        for t in m) for m in sets])

for x in ((0, 0, 1, 0), (1, 1, 0, 1)):
    exact = np.log(joint[x])
    terms = [masked_term(x, k) for k in range(1, n + 1)]
    mixed = sum(term / k for k, term in enumerate(terms, 1))
    print(x, f"{exact:.4f} {mixed:.4f}",
          *(f"{n / k * term:.4f}" for k, term in enumerate(terms, 1)))
