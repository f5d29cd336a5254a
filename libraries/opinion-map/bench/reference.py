"""Times red-dwarf (PyPI) on votes in JSON: from the list of votes to groups, statistics and chosen statements. Prints seconds."""
import json
import sys
import time

from reddwarf.implementations.polis import run_pipeline

job = json.load(open(sys.argv[1]))
times = []
for _ in range(5):
    start = time.perf_counter()
    run_pipeline(votes=job["votes"], mod_out_statement_ids=job["rejected"], random_state=0)
    times.append(time.perf_counter() - start)
print(json.dumps(sorted(times)))
