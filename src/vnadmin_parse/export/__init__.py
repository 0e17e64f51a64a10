"""Documents out: one small module for each format, functions over records."""
