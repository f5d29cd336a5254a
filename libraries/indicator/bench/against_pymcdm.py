"""Times pymcdm on the problem of the bench: argument 1 the JSON file of the problem; prints {"version","milliseconds":{method: median}}."""
import json
import statistics
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


def median(run):
    run()
    times = []
    for _ in range(7):
        begin = time.perf_counter()
        run()
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


print(json.dumps({
    "version": version("pymcdm"),
    "milliseconds": {
        "entropy": median(lambda: entropy_weights(matrix)),
        "critic": median(lambda: critic_weights(matrix)),
        "topsis_minmax": median(lambda: TOPSIS()(matrix, weights, types)),
        "topsis_vector": median(lambda: TOPSIS(normalizations.vector_normalization)(matrix, weights, types)),
        "vikor_v05": median(lambda: VIKOR(v=0.5)(matrix, weights, types)),
    },
}))
