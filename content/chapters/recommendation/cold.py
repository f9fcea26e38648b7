import numpy as np

rng = np.random.default_rng(0)
M, N, D, K, LAM = 400, 300, 4, 12, 2.0
E = rng.normal(size=(N, K))                    # text embeddings
P = rng.normal(size=(M, D))                    # users, already learnt
T = rng.normal(size=(K, D)) / np.sqrt(K)
Q = E @ T + 0.5 * rng.normal(size=(N, D))      # text explains a part
old, new = np.arange(200), np.arange(200, N)
W = np.linalg.solve(E[old].T @ E[old] + np.eye(K), E[old].T @ Q[old])

def posterior(F, y, mean):
    A = F.T @ F + LAM * np.eye(D)
    return np.linalg.solve(A, F.T @ y + LAM * mean)

for n in (0, 1, 3, 10, 100):
    errors = np.zeros(2)
    for i in new:
        who = rng.permutation(M)
        seen, rest = who[:n], who[n:]
        y = P[seen] @ Q[i] + 0.5 * rng.normal(size=n)
        for k, mean in enumerate((np.zeros(D), E[i] @ W)):
            q = posterior(P[seen], y, mean)
            errors[k] += np.mean((P[rest] @ (q - Q[i])) ** 2)
    zero, text = np.sqrt(errors / len(new))
    print(f"{n:3d} {zero:.2f} {text:.2f}")
