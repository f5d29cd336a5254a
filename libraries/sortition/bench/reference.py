"""Seconds of sortition-algorithms (HiGHS): reads lines of JSON {people, quotas, size, rule, seconds}, answers each with a line."""
import json
import multiprocessing
import os
import sys
import time

from sortition_algorithms.adapters import CSVStringDataSource, SelectionData
from sortition_algorithms.committee_generation import find_distribution_maximin, find_distribution_nash
from sortition_algorithms.settings import Settings


def minimum(committees, probabilities, ids):
    return min(sum(p for c, p in zip(committees, probabilities) if i in c) for i in ids)


def answer(task, pipe):
    os.dup2(2, 1)  # It says what it does on standard output.
    settings = Settings(id_column="id", columns_to_keep=["id"], solver_backend="highspy")
    data = SelectionData(CSVStringDataSource(task["quotas"], task["people"]))
    features, _ = data.load_features(task["size"])
    people, _ = data.load_people(settings, features)
    find = find_distribution_maximin if task["rule"] == "maximin" else find_distribution_nash
    start = time.perf_counter()
    committees, probabilities, _ = find(features, people, task["size"], [], "highspy")
    seconds = time.perf_counter() - start
    pipe.send({"seconds": seconds, "minimum": float(minimum(committees, probabilities, list(people)))})


for line in sys.stdin:
    task = json.loads(line)
    ours, theirs = multiprocessing.Pipe()
    run = multiprocessing.Process(target=answer, args=(task, theirs))
    run.start()
    theirs.close()
    try:
        said = ours.recv() if ours.poll(task["seconds"]) else {"stopped": task["seconds"]}
    except EOFError:
        said = {"failed": True}
    run.terminate()
    run.join()
    print(json.dumps(said), flush=True)
