-- Other rooms keep what they derive from units, boundaries, calendar and place under this number.
create view territory.public_edition as select edition, boundaries from territory.edition;
