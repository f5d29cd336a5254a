"""Times pymcdm on the problem of the bench: argument 1 the JSON file of the problem; prints {"version","milliseconds":{method: the least of up to 200 runs or 3 seconds}}."""
import json
import sys
import time
from importlib.metadata import version

import numpy as np
from pymcdm import normalizations
from pymcdm.methods import TOPSIS, VIKOR
from pymcdm.weights import critic_weights, entropy_weights

with open(sys.argv[1]) as file:
    problem = json.load(file)
matrix, weights, types = (np.array(problem[key], dtype=float) for key in ("matrix", "weights", "types"))


def least(run):
    end, found = time.perf_counter() + 3, float("inf")
    for _ in range(200):
        begin = time.perf_counter()
        if begin > end:
            break
        run()
        found = min(found, (time.perf_counter() - begin) * 1000)
    return found


print(json.dumps({
    "version": version("pymcdm"),
    "milliseconds": {
        "entropy": least(lambda: entropy_weights(matrix)),
        "critic": least(lambda: critic_weights(matrix)),
        "topsis_minmax": least(lambda: TOPSIS()(matrix, weights, types)),
        "topsis_vector": least(lambda: TOPSIS(normalizations.vector_normalization)(matrix, weights, types)),
        "vikor_v05": least(lambda: VIKOR(v=0.5)(matrix, weights, types)),
    },
}))
