import { readPb, report, shareBudget } from '../src/index.ts'

/** Two thirds of a village live in the north. Greedy would give them all the money; equal shares leaves the south its third. */
const village = `META
key;value
budget;90
vote_type;approval
PROJECTS
project_id;cost;name
n1;30;Lamps in the north
n2;30;Benches in the north
n3;30;Trees in the north
s;30;A path in the south
VOTES
voter_id;vote
1;n1,n2,n3
2;n1,n2,n3
3;n1,n2,n3
4;n1,n2,n3
5;s
6;s`

const instance = readPb(village)
console.log(report(instance, shareBudget(instance, { rule: 'mes' })))
