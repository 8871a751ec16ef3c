"""PDF; the only user of ReportLab."""
