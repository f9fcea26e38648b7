import numpy as np

rng = np.random.default_rng(0)
H, W, C, P, D = 32, 48, 3, 16, 8
image = rng.normal(size=(H, W, C))
E = rng.normal(size=(D, P * P * C))

def by_patches(x):
    rows, cols = x.shape[0] // P, x.shape[1] // P
    blocks = x.reshape(rows, P, cols, P, C).swapaxes(1, 2)
    return blocks.reshape(rows * cols, P * P * C) @ E.T

def by_convolution(x, stride):
    kernel = E.reshape(D, P, P, C)
    tops = range(0, x.shape[0] - P + 1, stride)
    lefts = range(0, x.shape[1] - P + 1, stride)
    return np.array([(kernel * x[i:i + P, j:j + P]).sum(axis=(1, 2, 3))
                     for i in tops for j in lefts])

z = by_patches(image)
print(z.shape, np.allclose(z, by_convolution(image, stride=P)))

# 图像向左平移一个块：块的序列随之平移；平移一个像素则不然。
for shift in (P, 1):
    moved = by_patches(np.roll(image, -shift, axis=1))
    same = np.allclose(moved.reshape(2, 3, D)[:, :2], z.reshape(2, 3, D)[:, 1:])
    print(shift, same)

for side, patch in ((224, 16), (224, 8), (448, 16)):
    n = (side // patch) ** 2
    print(side, patch, n, n * n)
