"""What every screen needs of the knowledge base: an article as a page, answers to insert."""
