"""What a rapporteur does above the tables: one function an intention, each answers a change."""
