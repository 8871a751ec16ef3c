"""Windows; the only user of PySide6."""
