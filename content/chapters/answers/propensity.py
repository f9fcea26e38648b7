import numpy as np

rng = np.random.default_rng(0)
rho = np.array([0.5, 0.05])           # popular, obscure
delta = np.array([0.2, 0.8])          # loss on each kind
count = np.array([100, 900])
truth = (count * delta).sum() / count.sum()
p, d = np.repeat(rho, count), np.repeat(delta, count)

def runs(weight, n=4000):
    o = rng.random((n, p.size)) < p
    ips = (o * d * weight).sum(1) / p.size
    snips = (o * d * weight).sum(1) / (o * weight).sum(1)
    return ips, snips, (o * d).sum(1) / o.sum(1)

print(f"truth {truth:.3f}")
for name, used in (("right", p), ("wrong", np.sqrt(p / 2))):
    for label, e in zip(("IPS", "SNIPS", "naive"), runs(1 / used)):
        print(f"{name} {label:5s} {e.mean():.3f} {e.std():.3f}")
theory = np.sqrt(((1 - p) / p * d ** 2).sum()) / p.size
print(f"standard deviation by formula {theory:.3f}")
