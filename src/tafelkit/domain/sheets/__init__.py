"""What lies where on printed sheets: cards, posters and forms, in millimetres."""
