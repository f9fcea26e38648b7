import numpy as np

rng = np.random.default_rng(0)
X, A, N, RUNS = 5, 20, 2000, 400
reward = rng.beta(1, 4, size=(X, A))            # chance of a click
old = np.exp(1.3 * rng.normal(size=(X, A)))
old /= old.sum(1, keepdims=True)                # logging policy
new = np.exp(8 * reward)
new /= new.sum(1, keepdims=True)                # policy to be judged
guess = np.clip(reward + 0.1, 0, 1)             # a biased reward model
truth = (new * reward).sum(1).mean()

def estimates():
    x = rng.integers(X, size=N)
    u = rng.random(N)[:, None]
    a = (u > old[x].cumsum(1)).sum(1).clip(max=A - 1)
    r = (rng.random(N) < reward[x, a]).astype(float)
    w = new[x, a] / old[x, a]
    model = (new[x] * guess[x]).sum(1)
    return [r.mean(), (w * r).mean(), (w * r).sum() / w.sum(),
            (np.minimum(w, 10) * r).mean(), model.mean(),
            (model + w * (r - guess[x, a])).mean()]

runs = np.array([estimates() for _ in range(RUNS)])
print(f"truth    {truth:.3f}")
for name, e in zip(("logged", "IPS", "SNIPS", "clipped", "model", "double"),
                   runs.T):
    print(f"{name:8s} {e.mean():.3f} {e.std():.3f}")
