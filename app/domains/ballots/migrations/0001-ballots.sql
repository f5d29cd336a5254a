create schema ballots;
