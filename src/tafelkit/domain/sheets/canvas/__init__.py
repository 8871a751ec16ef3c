"""The canvas on paper: whole, or in sheets that are joined to one."""
