import math, random

def layer_norm(x, eps):
    mu = sum(x) / d
    s = math.sqrt(sum((v - mu) ** 2 for v in x) / d + eps)
    hat = [(v - mu) / s for v in x]
    y = [g * h + b for g, h, b in zip(gamma, hat, beta)]
    return y, hat, s

def loss(x, eps):
    y, _, _ = layer_norm(x, eps)
    return sum(w * v * v for w, v in zip(c, y))

def gradient(x, eps):
    y, hat, s = layer_norm(x, eps)
    u = [2 * g * w * v for g, w, v in zip(gamma, c, y)]
    uh = sum(a * h for a, h in zip(u, hat))
    mean = sum(u) / d
    dx = [(a - mean - h * uh / d) / s for a, h in zip(u, hat)]
    return dx, hat, eps * uh / s**3

def difference(x, eps, j, step=1e-6):
    up = [v + step * (i == j) for i, v in enumerate(x)]
    down = [v - step * (i == j) for i, v in enumerate(x)]
    return (loss(up, eps) - loss(down, eps)) / (2 * step)

random.seed(0)
d = 6
x, gamma, beta, c = ([random.gauss(0, 1) for _ in range(d)]
                     for _ in range(4))
for eps in (0, 1e-5, 0.1):
    for scale in (1, 10):
        z = [scale * v for v in x]
        dx, hat, formula = gradient(z, eps)
        error = max(abs(difference(z, eps, j) - dx[j])
                    for j in range(d))
        inner = sum(a * h for a, h in zip(dx, hat))
        norm = math.sqrt(sum(a * a for a in dx))
        print(eps, scale, error < 1e-7, abs(sum(dx)) < 1e-12,
              abs(inner - formula) < 1e-12,
              f"{formula + 0:.2e} {norm:.4f}")
