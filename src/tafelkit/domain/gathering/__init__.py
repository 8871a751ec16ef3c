"""All tables of a programme seen together: what was said, counted, and how far each table is."""
