create schema public_notices;
