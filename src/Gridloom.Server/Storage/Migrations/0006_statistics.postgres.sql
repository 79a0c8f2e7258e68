-- PostgreSQL keeps its statistics itself; this only begins with fresh ones.
analyze events;
