"""The roster of a week, absences, how evenly work lies, who answers for what."""
