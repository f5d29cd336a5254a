"""Seconds of pabutools, exact fractions, on a multiprofile: python pabutools_seconds.py FILE RULE [FILE RULE ...] prints one JSON line each."""
import json
import sys
import time

from pabutools.election import Cost_Sat, parse_pabulib
from pabutools.rules import greedy_utilitarian_welfare, method_of_equal_shares, sequential_phragmen

for file, rule in zip(sys.argv[1::2], sys.argv[2::2]):
    instance, profile = parse_pabulib(file)
    profile = profile.as_multiprofile()
    start = time.perf_counter()
    if rule == "greedy":
        winners = greedy_utilitarian_welfare(instance, profile, sat_class=Cost_Sat)
    elif rule == "phragmen":
        winners = sequential_phragmen(instance, profile)
    elif rule == "mes":
        winners = method_of_equal_shares(instance, profile, sat_class=Cost_Sat)
    else:
        winners = method_of_equal_shares(instance, profile, sat_class=Cost_Sat, voter_budget_increment=1)
    print(json.dumps({"file": file, "rule": rule, "seconds": time.perf_counter() - start, "winners": [project.name for project in winners]}), flush=True)
