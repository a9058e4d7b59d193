"""Use cases: one class per subject, one transaction per verb, one wrapper around them all."""
