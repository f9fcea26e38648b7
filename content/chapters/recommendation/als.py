import numpy as np

rng = np.random.default_rng(0)
M, N, D, NOISE = 60, 40, 3, 0.3
R = rng.normal(size=(M, D)) @ rng.normal(size=(D, N))
R += NOISE * rng.normal(size=(M, N))
seen = rng.random((M, N)) < 0.4
train = seen & (rng.random((M, N)) < 0.8)
test = seen & ~train

def ridge(F, y, lam):
    return np.linalg.solve(F.T @ F + lam * np.eye(F.shape[1]), F.T @ y)

def loss(P, Q, lam):
    error = (R - P @ Q.T)[train]
    return error @ error + lam * ((P ** 2).sum() + (Q ** 2).sum())

def rmse(P, Q, mask):
    return np.sqrt(np.mean((R - P @ Q.T)[mask] ** 2))

for d, lam in ((1, 0.3), (3, 0.3), (10, 0.3), (10, 3.0)):
    P, Q = rng.normal(size=(M, d)), rng.normal(size=(N, d))
    losses = []
    for _ in range(40):
        P = np.array([ridge(Q[train[u]], R[u, train[u]], lam)
                      for u in range(M)])
        Q = np.array([ridge(P[train[:, i]], R[train[:, i], i], lam)
                      for i in range(N)])
        losses.append(loss(P, Q, lam))
    print(d, lam, bool((np.diff(losses) < 1e-9).all()),
          f"{rmse(P, Q, train):.2f} {rmse(P, Q, test):.2f}")
