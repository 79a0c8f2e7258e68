-- Without statistics SQLite reads a district's whole history to find the events of one case: it takes the key's first column to be
-- as good as the index's two. Told once how large a district is beside a subject, it takes the index, for good.
analyze sqlite_schema;
insert into sqlite_stat1 (tbl, idx, stat) values ('events', 'events', '1000000 100000 1'), ('events', 'events_of_subject', '1000000 100000 3 1');
