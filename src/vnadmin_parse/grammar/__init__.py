"""Small grammars, one for each part of a document: lines in, records, claims and problems out."""
