"""Everything but the windows: domain, services, settings, and the composition root."""
