"""Charts as drawings in millimetres: told apart by pattern and figures, never by colour alone."""
