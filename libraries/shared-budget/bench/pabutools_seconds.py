"""Seconds of pabutools, exact fractions, equal ballots grouped first: reads "RULE FILE" line by line and answers each with one line of JSON."""
import json
import sys
import time

from pabutools.election import Cost_Sat, parse_pabulib
from pabutools.rules import greedy_utilitarian_welfare, method_of_equal_shares, sequential_phragmen

sys.setrecursionlimit(10_000)
for line in sys.stdin:
    rule, file = line.rstrip("\n").split(" ", 1)
    instance, profile = parse_pabulib(file)
    start = time.perf_counter()
    profile = profile.as_multiprofile()
    if rule == "greedy":
        winners = greedy_utilitarian_welfare(instance, profile, sat_class=Cost_Sat)
    elif rule == "phragmen":
        winners = sequential_phragmen(instance, profile)
    elif rule == "mes":
        winners = method_of_equal_shares(instance, profile, sat_class=Cost_Sat)
    else:
        winners = method_of_equal_shares(instance, profile, sat_class=Cost_Sat, voter_budget_increment=1)
    print(json.dumps({"seconds": time.perf_counter() - start, "winners": [project.name for project in winners]}), flush=True)
