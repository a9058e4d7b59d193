"""The section «Знания»: articles found, read, written, judged and talked over."""
