import numpy as np

def by_formula(layers):
    field, jump = 1, 1
    for width, stride in layers:
        field += (width - 1) * jump
        jump *= stride
    return field, jump

def by_backpropagation(layers, size=701):
    lengths = [size]
    for width, stride in layers:
        lengths.append((lengths[-1] - width) // stride + 1)
    g = np.zeros(lengths[-1])
    g[len(g) // 2] = 1
    for (width, stride), length in zip(layers[::-1], lengths[-2::-1]):
        back = np.zeros(length)
        for i, value in enumerate(g):
            back[i * stride:i * stride + width] += value
        g = back
    return np.count_nonzero(g)

stem = [(7, 2), (3, 2)]
stages = [stem]
for blocks, stride in ((2, 1), (2, 2), (2, 2), (2, 2)):
    first = [(3, stride), (3, 1)]
    stages.append(stages[-1] + first + [(3, 1)] * (2 * (blocks - 1)))

for layers in stages:
    print(len(layers), *by_formula(layers), by_backpropagation(layers))
