"""Bulk conversion: many files in, one record for each out, whatever is in them; on one machine, or inside Spark and Ray."""
