"""The room's set-up in the tables: which rows make a document, reading, writing, uses, effects."""
