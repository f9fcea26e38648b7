import numpy as np

rng = np.random.default_rng(0)
K = 6
reward = rng.normal(size=K)
reference = rng.dirichlet(np.ones(K))

def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()

def sigmoid(u):
    return 1 / (1 + np.exp(-u))

for beta in (0.5, 2.0):
    best = reference * np.exp(reward / beta)
    best /= best.sum()
    # 直接偏好优化：按真实奖励产生比较，最小化损失的精确期望。
    prefer = sigmoid(reward[:, None] - reward[None, :])
    theta = np.zeros(K)
    for _ in range(20000):
        h = theta - np.log(reference)
        margin = beta * (h[:, None] - h[None, :])
        weight = (prefer - sigmoid(margin)) * beta
        theta += 0.5 * weight.sum(axis=1) / K ** 2
    policy = softmax(theta)
    kl = (policy * np.log(policy / reference)).sum()
    print(beta, np.abs(policy - best).max() < 1e-4,
          f"{policy @ reward:.3f} {kl:.3f} {reference @ reward:.3f}")
