create schema deliberation;
