"""Times pref_voting on a BLT file of full ballots; prints seconds by name as one JSON object."""
import json
import sys
import time

from pref_voting.profiles import Profile
from pref_voting.margin_based_methods import beat_path
from pref_voting.profiles_with_ties import ProfileWithTies

lines = open(sys.argv[1], encoding="utf8").read().split("\n")
candidates, seats = map(int, lines[0].split())
rankings = []
for line in lines[1:]:
    if line == "0":
        break
    rankings.append([int(word) - 1 for word in line.split()[1:-1]])


def fastest(run, runs=3):
    best = float("inf")
    for _ in range(runs):
        before = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - before)
    return best


times = {}
times["pairs"] = fastest(lambda: Profile(rankings))
times["pairs and Schulze"] = fastest(lambda: beat_path(Profile(rankings)))
try:
    from pref_voting.proportional_methods import stv_scottish

    profile = ProfileWithTies([{c: i for i, c in enumerate(ranking)} for ranking in rankings], candidates=list(range(candidates)))
    times["Scottish STV"] = fastest(lambda: stv_scottish(profile, num_seats=seats), 1)
except Exception as error:  # a version without it
    sys.stderr.write(f"Scottish STV: {error}\n")
print(json.dumps(times))
