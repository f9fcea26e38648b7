import itertools

first = {"a": 0.6, "b": 0.4}
second = {"a": {"a": 0.5, "b": 0.5}, "b": {"a": 0.95, "b": 0.05}}
pairs = ["".join(pair) for pair in itertools.product("ab", repeat=2)]

def temper(p, tau):
    raised = {v: q ** (1 / tau) for v, q in p.items()}
    total = sum(raised.values())
    return {v: q / total for v, q in raised.items()}

def stepwise(tau):
    start = temper(first, tau)
    return {s: start[s[0]] * temper(second[s[0]], tau)[s[1]] for s in pairs}

base = stepwise(1)
whole = temper(base, 0.5)
step = stepwise(0.5)
for s in pairs:
    print(s, f"{base[s]:.3f} {step[s]:.3f} {whole[s]:.3f}")
