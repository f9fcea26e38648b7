import numpy as np

rng = np.random.default_rng(3)
n = 4000
content = rng.normal(size=(2, n)) * [[2.0], [0.5]]
mix = np.array([[0.9, 0.0], [1.2, 0.6]])
style = mix @ rng.normal(size=(2, n)) + [[1.0], [-2.0]]

def gram(f):
    return f @ f.T / f.shape[1]

def moments(f):
    mean = f.mean(axis=1, keepdims=True)
    return mean, gram(f - mean)

def adain(c, s):
    (mc, vc), (ms, vs) = moments(c), moments(s)
    scale = np.sqrt(np.diag(vs) / np.diag(vc))[:, None]
    return scale * (c - mc) + ms

def power(matrix, exponent):
    values, vectors = np.linalg.eigh(matrix)
    return (vectors * values ** exponent) @ vectors.T

def whiten_color(c, s):
    (mc, vc), (ms, vs) = moments(c), moments(s)
    return power(vs, 0.5) @ power(vc, -0.5) @ (c - mc) + ms

shuffled = style[:, rng.permutation(n)]
print("打乱位置", np.allclose(gram(shuffled), gram(style)))
for name, f in (("AdaIN", adain(content, style)),
                ("WCT", whiten_color(content, style))):
    (m, v), (ms, vs) = moments(f), moments(style)
    print(name, np.allclose(m, ms), np.allclose(np.diag(v), np.diag(vs)),
          np.allclose(v, vs), np.allclose(gram(f), gram(style)))
