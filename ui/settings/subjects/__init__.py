"""What each administration page is about; the kit they are made of is ui.setup."""
